import {
  CUSTOMER_COLUMNS,
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  PAGE_SIZES,
} from '@/lib/domain/customers/schema';
import type { ListSpec, ListState } from '@/components/ui/list-url';
import type { CustomerFilter, CustomerTurn } from '@/lib/domain/customers';

/** What the list of customers can be asked for in its URL. */
export const customersList = {
  sorts: CUSTOMER_SORTS,
  filters: CUSTOMER_FILTERS,
  texts: ['tag'],
  ids: ['partner'],
  sizes: PAGE_SIZES,
  columns: CUSTOMER_COLUMNS,
} as const satisfies ListSpec;

/** The query behind a state of the list. */
export function customerFilter(state: ListState): CustomerFilter & CustomerTurn {
  const { privileges, agreement, partner, tag } = state.filters;
  return {
    q: state.q,
    after: state.after,
    before: state.before,
    size: state.size,
    sort: CUSTOMER_SORTS.find((sort) => sort === state.sort) ?? 'name',
    descending: state.direction === 'descending',
    privileges: CUSTOMER_FILTERS.privileges.find((value) => value === privileges),
    agreement: CUSTOMER_FILTERS.agreement.find((value) => value === agreement),
    partner,
    tag,
  };
}
