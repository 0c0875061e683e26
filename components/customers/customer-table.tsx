import { useTranslations } from 'next-intl';
import { ExpanderHeader, SortHeader } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { useWrittenTime } from '@/components/ui/local-time';
import { HeaderCell, Table } from '@/components/ui/table';
import type { CustomerRow } from '@/lib/domain/customers';
import { CustomerRows } from './customer-rows';
import { NAME_MARK } from './name-mark';

/** The list of customers; a row opens to its ids and quick links. */
export function CustomerTable({ rows, list }: { rows: readonly CustomerRow[]; list: ListProps }) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  const lists = useTranslations('list');
  const write = useWrittenTime();
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
      <CustomerRows
        words={{
          expand: lists('expand', { name: NAME_MARK }),
          id: t('id'),
          since: t('since'),
          links: t('links'),
          account: t('account'),
          reseller: t('reseller'),
          granted: t('granted'),
          notGranted: t('notGranted'),
          copy: common('copy'),
          copied: common('copied'),
        }}
        rows={rows.map((row) => ({
          id: row.customerId,
          name: row.customerName,
          domain: row.customerDomain,
          with: row.with.map((partner) => partner.name).join(', '),
          isGranted: row.privilegesSince !== null,
          since: write(row.startedAt, 'date'),
        }))}
      />
    </Table>
  );
}
