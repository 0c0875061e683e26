import { useTranslations } from 'next-intl';
import { regionWords } from '@/components/agreement/region-words';
import { AddressText } from '@/components/ui/address-text';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { AcceptanceRow } from '@/lib/domain/catalog';

/** Who accepted a version, the newest first. */
export function AcceptanceTable({ rows }: { rows: readonly AcceptanceRow[] }) {
  const t = useTranslations('agreementDesk');
  const words = useTranslations('agreement');
  const regions = useTranslations('regions');
  return (
    <Table label={t('acceptances')}>
      <thead>
        <tr>
          <HeaderCell>{words('organization')}</HeaderCell>
          <HeaderCell>{t('mpnId')}</HeaderCell>
          <HeaderCell>{words('acceptedBy')}</HeaderCell>
          <HeaderCell sort="descending">{words('acceptedAt')}</HeaderCell>
          <HeaderCell>{words('region')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="wrap-anywhere">{row.organizationName}</RowHeaderCell>
            <Cell>{row.mpnId ?? '–'}</Cell>
            <Cell className="wrap-anywhere">
              {row.acceptedByName} (<AddressText value={row.signInName} />)
            </Cell>
            <Cell>
              <LocalTime value={row.acceptedAt} />
            </Cell>
            <Cell>{regions(regionWords(row.region))}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
