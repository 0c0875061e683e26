import { useTranslations } from 'next-intl';
import { ListHead } from '@/components/ui/list-head';
import { orderedBy } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { listHref } from '@/components/ui/list-url';
import { useWrittenTime } from '@/components/ui/local-time';
import { ID_MARK, NAME_MARK } from '@/components/ui/marks';
import { pack } from '@/components/ui/packed';
import { Table } from '@/components/ui/table';
import type { CustomerRow } from '@/lib/domain/customers';
import {
  CUSTOMER_COLUMNS,
  CUSTOMER_SORTS,
  type CustomerColumn,
} from '@/lib/domain/customers/schema';
import { CustomerRows, type CustomerLines } from './customer-rows';

const isSortable = (column: string) => CUSTOMER_SORTS.some((sort) => sort === column);

/** What the columns of the list are called. */
export function useColumnLabels(): Readonly<Record<CustomerColumn, string>> {
  const t = useTranslations('customers');
  return {
    domain: t('domain'),
    relationship: t('relationship'),
    with: t('with'),
    privileges: t('privileges'),
    agreement: t('agreement'),
    tags: t('tags'),
    since: t('since'),
  };
}

/** The list of customers; a row opens to its ids and quick links. */
export function CustomerTable({
  rows,
  list,
  canSelect,
}: {
  rows: readonly (CustomerRow & { readonly isSelected: boolean })[];
  list: ListProps;
  /** Whether rows have boxes, for a form around the table. */
  canSelect: boolean;
}) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  const lists = useTranslations('list');
  const write = useWrittenTime();
  const labels = useColumnLabels();
  const columns = CUSTOMER_COLUMNS.filter((column) => list.state.columns.includes(column));
  return (
    <Table label={t('title')}>
      <ListHead
        headings={[
          { label: lists('expanderColumn'), isUnseen: true, className: 'w-8 px-1' },
          ...(canSelect ? [{ label: t('selectColumn'), isUnseen: true }] : []),
          orderedBy(list, 'name', t('name')),
          ...columns.map((column) =>
            isSortable(column)
              ? orderedBy(list, column, labels[column])
              : { label: labels[column] },
          ),
        ]}
      />
      <CustomerRows
        packed={pack<CustomerLines>({
          columns,
          canSelect,
          tagHref: listHref(list.path, list.state, list.spec, {
            filters: { ...list.state.filters, tag: ID_MARK },
          }),
          partnerHref: listHref(list.path, list.state, list.spec, {
            filters: { ...list.state.filters, partner: ID_MARK },
          }),
          words: {
            expand: lists('expand', { name: NAME_MARK }),
            onlyWith: t('onlyWith', { name: NAME_MARK }),
            select: t('select', { name: NAME_MARK }),
            id: t('id'),
            since: t('since'),
            with: t('with'),
            account: t('account'),
            provider: t('capacity.provider'),
            reseller: t('capacity.reseller'),
            both: t('capacity.both'),
            granted: t('granted'),
            notGranted: t('notGranted'),
            accepted: t('agreementState.accepted'),
            renewal: t('agreementState.renewal'),
            missing: t('agreementState.missing'),
            copy: common('copy'),
            copied: common('copied'),
          },
          rows: rows.map((row) => ({
            id: row.customerId,
            name: row.customerName,
            domain: row.customerDomain,
            with: row.with.map(({ id, name }) => ({ id, name })),
            capacity: row.capacity,
            isGranted: row.privilegesSince !== null,
            agreement: row.agreement,
            tags: row.tags,
            isSelected: row.isSelected,
            since: write(row.startedAt, 'date'),
          })),
        })}
      />
    </Table>
  );
}
