import { type Actor, authorize, can, type Permission } from '@/lib/access';
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

interface Offered {
  readonly kind: InvitationKind;
  readonly includesPrivileges: boolean;
}

/** What making, changing and sending such an invitation asks for. */
function permissionsFor({ kind, includesPrivileges }: Offered): readonly Permission[] {
  return [
    kind === 'PARTNERSHIP' ? 'partnerships:invite' : 'customers:invite',
    ...(includesPrivileges ? (['customers:invite-with-privileges'] as const) : []),
  ];
}

/** @throws Refusal `forbidden`, `wrongStanding` when this kind, or the privileges, are not the actor's to offer. */
export function authorizeInviting(actor: Actor, invitation: Offered): void {
  for (const permission of permissionsFor(invitation)) authorize(actor, permission);
}

/** The same for screens: whether the actor may change and send such an invitation. */
export function mayInvite(
  actor: Pick<Actor, 'roles' | 'organization'>,
  invitation: Offered,
): boolean {
  return permissionsFor(invitation).every((permission) => can(actor, permission));
}
