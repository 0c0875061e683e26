import { authorize, authorizeProved, type Actor } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { addIdentity, findOwnIssuer, hostOf } from '@/lib/domain/openid';
import type { IdentityInput } from '@/lib/domain/openid/schema';
import { enqueueMail } from '@/lib/domain/notifications';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { managing } from './policy';
import { endSessionsOf } from './sessions';
import { getTarget, requireMay } from './target';

/** Who a user is to an issuer. */
export interface UserIdentity {
  readonly id: string;
  readonly host: string;
  readonly subject: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

async function identitiesOf(organizationId: string, userId: string): Promise<UserIdentity[]> {
  const rows = await db.identity.findMany({
    where: { organizationId, userId },
    orderBy: { linkedAt: 'asc' },
    select: { id: true, issuer: true, subject: true, linkedAt: true, lastUsedAt: true },
  });
  return rows.map(({ issuer, ...row }) => ({ ...row, host: hostOf(issuer) }));
}

/** The identities by which the actor signs in. */
export async function listOwnIdentities(actor: Actor): Promise<readonly UserIdentity[]> {
  authorize(actor, 'profile:own');
  return identitiesOf(actor.organization.id, actor.userId);
}

/** The identities of a user of the actor's organization; nothing for anybody else. */
export async function listUserIdentities(
  actor: Actor,
  userId: string,
): Promise<readonly UserIdentity[]> {
  authorize(actor, managing(actor, 'users:reset-password'));
  return identitiesOf(actor.organization.id, idOrNotFound(userId));
}

/**
 * Prepares an account: whoever the organization's issuer knows under this subject is that user. The
 * user is told by mail.
 * @throws Refusal `proofNeeded`, `notFound`, `ownAccount`, `globalAdminOnly`, `conflict`; `noIssuer`
 *   while the organization has none; `identityElsewhere` for a guest, `identityTaken`.
 */
export async function prepareIdentity(actor: Actor, input: IdentityInput): Promise<void> {
  authorizeProved(actor, managing(actor, 'users:reset-password'), 'changeIdentity');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, input.userId);
    requireMay(actor, 'changeIdentity', target);
    const issuer = await findOwnIssuer(tx, organizationId);
    if (issuer === null) throw new Refusal('noIssuer');
    const { subject } = input;
    await addIdentity(tx, { ...target, organizationId }, { organizationId, issuer, subject });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'prepare_identity',
      resourceType: 'partner_user',
      resourceId: target.id,
      after: { issuer, subject },
    });
  });
}

/**
 * Takes an identity from a user of the actor's organization; the user's sessions end.
 * @throws Refusal `proofNeeded`, `notFound`, `ownAccount`, `globalAdminOnly`, `conflict`.
 */
export async function removeUserIdentity(
  actor: Actor,
  { userId, identityId }: { readonly userId: string; readonly identityId: string },
): Promise<void> {
  authorizeProved(actor, managing(actor, 'users:reset-password'), 'changeIdentity');
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'changeIdentity', target);
    await remove(tx, actor, { userId, identityId });
    await endSessionsOf(tx, userId);
  });
}

/**
 * Takes one of the actor's own identities away; this session goes on, others that the issuer opened
 * end.
 * @throws Refusal `proofNeeded`, `notFound`.
 */
export async function removeOwnIdentity(
  actor: Actor,
  { identityId }: { readonly identityId: string },
): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeIdentity');
  const { userId, sessionId } = actor;
  await transaction(async (tx) => {
    const { issuer } = await remove(tx, actor, { userId, identityId });
    await tx.session.updateMany({
      where: { userId, issuer, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: new Date() },
    });
  });
}

async function remove(
  tx: Tx,
  actor: Actor,
  { userId, identityId }: { readonly userId: string; readonly identityId: string },
): Promise<{ readonly issuer: string }> {
  const organizationId = actor.organization.id;
  const where = { id: identityId, userId, organizationId };
  const identity = await tx.identity.findFirst({ where, select: { issuer: true, subject: true } });
  const { count } = await tx.identity.deleteMany({ where });
  if (identity === null || count === 0) throw new Refusal('notFound');
  const refs = { userId, host: hostOf(identity.issuer) };
  await enqueueMail(tx, { template: 'identity-removed', refs, organizationId });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'remove_identity',
    resourceType: 'partner_user',
    resourceId: userId,
    before: identity,
  });
  return identity;
}
