import type { ListSpec } from '@/components/ui/list-url';
import { INVITATION_STATES, type InvitationState } from '@/lib/domain/invitations';

/** What a list of invitations can be asked for in its URL. */
export const invitationsList = {
  sorts: ['created'],
  descending: true,
  filters: { state: INVITATION_STATES },
} as const satisfies ListSpec;

/** The state a filter names. */
export function stateFilter(value: string | undefined): InvitationState | undefined {
  return INVITATION_STATES.find((state) => state === value);
}
