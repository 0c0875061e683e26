import {
  CUSTOMER_COLUMNS,
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  PAGE_SIZES,
} from '@/lib/domain/customers/schema';
import { listQuery, parseListState, type ListSpec, type ListState } from '@/components/ui/list-url';
import type { ActorOrganization } from '@/lib/access';
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

/**
 * The same as an organization's people see it: for a partner of one kind, as what it serves a
 * customer is no news, and the column and its filter would only take room.
 */
export function customersListOf(
  organization: Pick<ActorOrganization, 'isProvider' | 'isReseller'>,
): ListSpec {
  if (organization.isProvider && organization.isReseller) return customersList;
  const columns = CUSTOMER_COLUMNS.filter((column) => column !== 'relationship');
  const { relationship: _, ...filters } = CUSTOMER_FILTERS;
  return { ...customersList, filters, columns };
}

/** What the page can be asked for besides: a partner by its name, which leads to one by its id. */
export function customersPageOf(
  organization: Pick<ActorOrganization, 'isProvider' | 'isReseller'>,
): ListSpec {
  return { ...customersListOf(organization), texts: [...customersList.texts, 'with'] };
}

/** The state that the query of an address of the list, such as `?q=oli`, stands for. */
export function stateOfQuery(query: string, spec: ListSpec): ListState {
  return parseListState(Object.fromEntries(new URLSearchParams(query)), spec);
}

/** The same query with nothing in it that the list does not know. */
export function cleanQuery(query: string, spec: ListSpec = customersList): Record<string, string> {
  return listQuery(stateOfQuery(query, spec), spec);
}

/** The query behind a state of the list. */
export function customerFilter(state: ListState): CustomerFilter & CustomerTurn {
  const { relationship, privileges, agreement, partner, tag } = state.filters;
  return {
    q: state.q,
    after: state.after,
    before: state.before,
    size: state.size,
    sort: CUSTOMER_SORTS.find((sort) => sort === state.sort) ?? 'name',
    descending: state.direction === 'descending',
    relationship: CUSTOMER_FILTERS.relationship.find((value) => value === relationship),
    privileges: CUSTOMER_FILTERS.privileges.find((value) => value === privileges),
    agreement: CUSTOMER_FILTERS.agreement.find((value) => value === agreement),
    partner,
    tag,
  };
}
