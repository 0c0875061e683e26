import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { ExpandableRow, ExpanderHeader, SortHeader } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { CustomerRow } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { PrivilegesBadge } from './privileges-badge';

/** The list of customers; a row opens to its ids and quick links. */
export function CustomerTable({ rows, list }: { rows: readonly CustomerRow[]; list: ListProps }) {
  const t = useTranslations('customers');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ExpanderHeader />
          <SortHeader {...list} column="name">
            {t('name')}
          </SortHeader>
          <HeaderCell>{t('domain')}</HeaderCell>
          <HeaderCell>{t('relationship')}</HeaderCell>
          <HeaderCell>{t('with')}</HeaderCell>
          <HeaderCell>{t('privileges')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExpandableRow
            key={row.id}
            name={row.customerName}
            columns={6}
            details={<CustomerDetails row={row} />}
          >
            <RowHeaderCell>
              <TextLink href={paths.customerAccount(row.customerId)}>{row.customerName}</TextLink>
            </RowHeaderCell>
            <Cell>{row.customerDomain}</Cell>
            <Cell>{t('reseller')}</Cell>
            <Cell>{row.with.map((partner) => partner.name).join(', ') || '–'}</Cell>
            <Cell>
              <PrivilegesBadge granted={row.privilegesSince !== null} />
            </Cell>
          </ExpandableRow>
        ))}
      </tbody>
    </Table>
  );
}

function CustomerDetails({ row }: { row: CustomerRow }) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  return (
    <DescriptionList
      items={[
        {
          term: t('id'),
          value: row.customerId,
          action: (
            <CopyButton value={row.customerId} label={common('copy')} copied={common('copied')} />
          ),
        },
        { term: t('since'), value: <LocalTime value={row.startedAt} show="date" /> },
        {
          term: t('links'),
          value: <TextLink href={paths.customerAccount(row.customerId)}>{t('account')}</TextLink>,
        },
      ]}
    />
  );
}
