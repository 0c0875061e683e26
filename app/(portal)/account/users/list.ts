import type { ListSpec, ListState } from '@/components/ui/list-url';
import type { Actor } from '@/lib/access';
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
