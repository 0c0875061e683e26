import { CUSTOMER_FILTERS, PAGE_SIZES } from '@/lib/domain/customers/schema';
import type { ListSpec, ListState } from '@/components/ui/list-url';
import type { CustomerFilter } from '@/lib/domain/customers';

/** What the list of customers can be asked for in its URL. */
export const customersList = {
  sorts: ['name'],
  filters: CUSTOMER_FILTERS,
  sizes: PAGE_SIZES,
} as const satisfies ListSpec;

/** The query behind a state of the list. */
export function customerFilter(state: ListState): CustomerFilter {
  const privileges = state.filters['privileges'];
  return {
    q: state.q,
    after: state.after,
    before: state.before,
    size: state.size,
    descending: state.direction === 'descending',
    ...(privileges === 'granted' || privileges === 'none' ? { privileges } : {}),
  };
}
