import { useTranslations } from 'next-intl';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { FormerCustomer } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';

/** Who left the list, when, and what happened. */
export function FormerTable({ rows }: { rows: readonly FormerCustomer[] }) {
  const t = useTranslations('customers.former');
  const customers = useTranslations('customers');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{customers('name')}</HeaderCell>
          <HeaderCell>{customers('domain')}</HeaderCell>
          <HeaderCell>{customers('since')}</HeaderCell>
          <HeaderCell sort="descending">{t('ended')}</HeaderCell>
          <HeaderCell>{t('why')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">{row.name}</RowHeaderCell>
            <Cell className="min-w-44 wrap-anywhere">{row.domain}</Cell>
            <Cell>
              <LocalTime value={row.startedAt} show="date" />
            </Cell>
            <Cell className="whitespace-nowrap">
              <LocalTime value={row.endedAt} />
            </Cell>
            <Cell className="min-w-64">
              {t(`happened.${row.endedBy}`)}
              {row.hasPrivileges ? <span className="block">{t('privilegesStand')}</span> : null}
              {row.isBack ? (
                <TextLink
                  href={paths.customerAccount(row.customerId)}
                  className="inline-block py-0.5"
                >
                  {t('back')}
                  <span className="sr-only"> {row.name}</span>
                </TextLink>
              ) : null}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
