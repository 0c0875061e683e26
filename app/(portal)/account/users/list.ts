import { listQuery, parseListState, type ListSpec, type ListState } from '@/components/ui/list-url';
import type { Actor } from '@/lib/access';
import { ROLES } from '@/lib/access';
import { rolesOf } from '@/lib/domain/users';
import {
  LISTED_STATUSES,
  USER_FACTORS,
  USER_SORTS,
  USER_TYPES,
  userFilterSchema,
  type UserFilter,
} from '@/lib/domain/users/schema';

/** What the list of users can be asked for in its URL; the operator has no guests. */
export function usersList({ organization }: Actor) {
  return {
    sorts: USER_SORTS,
    filters: {
      role: [...rolesOf(organization), 'none'],
      status: LISTED_STATUSES,
      factor: USER_FACTORS,
      ...(organization.isOperator ? {} : { type: USER_TYPES }),
    },
  } satisfies ListSpec;
}

/** What a state of the list is narrowed by. */
export function usersFilter({ filters, q }: ListState): UserFilter {
  return userFilterSchema.parse({ ...filters, search: q });
}

/** The query of another page of the list, as a button sends it, with nothing in it that no list knows. */
export function cleanUsersQuery(query: string): Record<string, string> {
  const spec = {
    sorts: USER_SORTS,
    filters: {
      role: [...ROLES, 'none'],
      status: LISTED_STATUSES,
      factor: USER_FACTORS,
      type: USER_TYPES,
    },
  } satisfies ListSpec;
  return listQuery(parseListState(Object.fromEntries(new URLSearchParams(query)), spec), spec);
}
