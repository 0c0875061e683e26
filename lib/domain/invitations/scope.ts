import { type Actor, authorize, can } from '@/lib/access';
import type { Prisma } from '@/lib/db';
import type { InvitationKind } from './policy';

/** Rows the actor's organization made; no other organization ever lists or changes them. */
export function issuedBy(actor: Pick<Actor, 'organization'>): Prisma.InvitationWhereInput {
  return { issuerId: actor.organization.id };
}

/**
 * Whoever may not make an invitation of any kind is refused before a row is looked up; what is named
 * is the right that every partner has.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export function authorizeInviter(actor: Actor): void {
  if (!can(actor, 'partnerships:invite')) authorize(actor, 'customers:invite');
}

/** @throws Refusal `forbidden`, `wrongStanding` when this kind, or the privileges, are not the actor's to offer. */
export function authorizeInviting(
  actor: Actor,
  invitation: { readonly kind: InvitationKind; readonly includesPrivileges: boolean },
): void {
  authorize(actor, invitation.kind === 'PARTNERSHIP' ? 'partnerships:invite' : 'customers:invite');
  if (invitation.includesPrivileges) authorize(actor, 'customers:invite-with-privileges');
}

/** Whether the actor may change and send such an invitation; for screens. */
export function mayInvite(
  actor: Pick<Actor, 'roles' | 'organization'>,
  invitation: { readonly kind: InvitationKind; readonly includesPrivileges: boolean },
): boolean {
  const base = invitation.kind === 'PARTNERSHIP' ? 'partnerships:invite' : 'customers:invite';
  const privileged =
    !invitation.includesPrivileges || can(actor, 'customers:invite-with-privileges');
  return can(actor, base) && privileged;
}
