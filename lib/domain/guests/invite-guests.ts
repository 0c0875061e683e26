import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudits } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { managing, requireAssignable } from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';
import { oweGuestMail } from './link';
import { domainOf, endOfLife, INVITATIONS } from './policy';
import type { InviteGuestsInput } from './schema';

interface Invited {
  readonly id: string;
  readonly email: string;
}

/**
 * Invites people from outside to the actor's organization, each by a mail of their own. Whether an
 * address has an account elsewhere plays no part and is never told. An address whose invitation is
 * open keeps it, so that a form posted twice mails once; a lapsed one is renewed.
 * @returns how many were mailed, and how many had been invited already.
 * @throws Refusal `forbidden`; `roleNotGrantable`, also at the operator, which has no guests;
 *   `guestOfOwnDomain`, `guestIsUser`, `guestIsDeleted` with the address; `tooManyRequests`
 */
export async function inviteGuests(
  actor: Actor,
  input: InviteGuestsInput,
): Promise<{ mailed: number; already: number }> {
  authorize(actor, managing(actor, 'users:manage'));
  requireAssignable(actor, [], input.roles);
  await takeLimit(INVITATIONS, actor.organization.id);
  const mailed = await transaction(async (tx) => {
    await requireOutsiders(tx, actor, input.emails);
    const invited = [...(await renewLapsed(tx, actor, input)), ...(await create(tx, actor, input))];
    for (const one of invited) {
      await oweGuestMail(tx, { ...one, organizationId: actor.organization.id });
    }
    await recordAudits(
      tx,
      invited.map(({ id, email }) => ({
        organizationIds: [actor.organization.id],
        actor,
        action: 'invite_guest',
        resourceType: 'guest_invitation',
        resourceId: id,
        after: { email, roles: input.roles },
      })),
    );
    return invited.length;
  });
  return { mailed, already: input.emails.length - mailed };
}

/** Only what the organization knows of itself is looked at: its domains and its users. */
async function requireOutsiders(tx: Tx, actor: Actor, emails: readonly string[]): Promise<void> {
  const organizationId = actor.organization.id;
  const own = await tx.domain.findMany({
    where: { organizationId, name: { in: emails.map(domainOf) }, verifiedAt: { not: null } },
    select: { name: true },
  });
  const names = new Set(own.map(({ name }) => name));
  const insider = emails.find((email) => names.has(domainOf(email)));
  if (insider !== undefined) refuse('guestOfOwnDomain', insider);
  const user = await tx.user.findFirst({
    where: { organizationId, signInName: { in: [...emails] } },
    select: { signInName: true, status: true },
  });
  if (user === null) return;
  refuse(user.status === 'DELETED' ? 'guestIsDeleted' : 'guestIsUser', user.signInName);
}

function refuse(code: 'guestOfOwnDomain' | 'guestIsUser' | 'guestIsDeleted', email: string): never {
  throw new Refusal(code, { field: 'emails', params: { email } });
}

async function renewLapsed(tx: Tx, actor: Actor, input: InviteGuestsInput): Promise<Invited[]> {
  const now = new Date();
  return tx.guestInvitation.updateManyAndReturn({
    where: {
      organizationId: actor.organization.id,
      email: { in: input.emails },
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { lte: now },
    },
    data: {
      roles: input.roles,
      locale: input.locale,
      createdById: actor.userId,
      sends: { increment: 1 },
      sentAt: now,
      expiresAt: endOfLife(now),
    },
    select: { id: true, email: true },
  });
}

async function create(tx: Tx, actor: Actor, input: InviteGuestsInput): Promise<Invited[]> {
  const now = new Date();
  const { roles, locale } = input;
  return tx.guestInvitation.createManyAndReturn({
    data: input.emails.map((email) => ({
      organizationId: actor.organization.id,
      email,
      roles,
      locale,
      createdById: actor.userId,
      sentAt: now,
      expiresAt: endOfLife(now),
    })),
    // Open ones stay as they are, also those that somebody else makes at this moment.
    skipDuplicates: true,
    select: { id: true, email: true },
  });
}
