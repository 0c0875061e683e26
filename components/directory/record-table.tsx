import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { ExistingCustomerRow, recordState } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';

const TONES = { connected: 'success', waiting: 'info', elsewhere: 'neutral' } as const;

/** Existing-customer records of a page: the name leads to the record. */
export function RecordTable({
  rows,
}: {
  rows: readonly (ExistingCustomerRow & { readonly state: ReturnType<typeof recordState> })[];
}) {
  const t = useTranslations('existing');
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <HeaderCell sort="ascending">{t('name')}</HeaderCell>
          <HeaderCell>{t('customer')}</HeaderCell>
          <HeaderCell>{t('mpnId')}</HeaderCell>
          <HeaderCell>{t('reseller')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell>
              <TextLink href={paths.existingCustomer(row.id)} className="inline-block py-0.5">
                {row.name}
              </TextLink>
            </RowHeaderCell>
            <Cell className="wrap-anywhere">
              {row.customerName} · {row.domain}
            </Cell>
            <Cell>{row.mpnId}</Cell>
            <Cell>{row.reseller ?? t('noReseller')}</Cell>
            <Cell>
              <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
