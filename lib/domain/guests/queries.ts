import { authorize, isRole, type Actor, type Role } from '@/lib/access';
import { db } from '@/lib/db';
import { managing } from '@/lib/domain/users';
import { newestFirst, pageOf, type Keyset, type Turn } from '@/lib/keyset';
import { MAX_SENDS } from './policy';
import { getOwn } from './own-invitation';

export interface GuestInvitationRow {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly hasLapsed: boolean;
  readonly sends: number;
  readonly canResend: boolean;
}

/**
 * The open invitations of the actor's organization, newest first, one page of them; one query.
 * @throws Refusal `forbidden`
 */
export async function listGuestInvitations(
  actor: Actor,
  turn: Turn & { readonly size: number },
): Promise<Keyset<GuestInvitationRow>> {
  authorize(actor, managing(actor, 'users:manage'));
  const { where, ...page } = newestFirst(turn, turn.size);
  const found = await db.guestInvitation.findMany({
    ...page,
    where: {
      AND: [{ organizationId: actor.organization.id, acceptedAt: null, revokedAt: null }, where],
    },
    select: { id: true, email: true, roles: true, sentAt: true, expiresAt: true, sends: true },
  });
  const now = new Date();
  const rows = found.map((row) => ({
    ...row,
    roles: row.roles.filter(isRole),
    hasLapsed: row.expiresAt <= now,
    canResend: row.sends < MAX_SENDS,
  }));
  return pageOf(rows, turn, turn.size);
}

/** One invitation of the actor's organization, also a closed one. @throws Refusal `notFound` */
export async function getGuestInvitation(
  actor: Actor,
  id: string,
): Promise<{ readonly id: string; readonly email: string; readonly isOpen: boolean }> {
  authorize(actor, managing(actor, 'users:manage'));
  const row = await getOwn(db, actor, id);
  const isOpen = row.acceptedAt === null && row.revokedAt === null;
  return { id: row.id, email: row.email, isOpen };
}
