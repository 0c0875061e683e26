import { authorize, authorizeProved, type Actor } from '@/lib/access';
import { db, isUniqueViolation, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { newChallenge, takeChallenge } from './challenges';
import { MAX_PASSKEYS } from './policy';
import { lockFactors, ownerOf, reportChange, settleFactors, settleRemoval } from './standing';
import { registrationOptions, verifyMade } from './webauthn';

/**
 * Begins to add a passkey: makes the challenge that it has to answer.
 * @returns what the browser needs, as JSON.
 * @throws Refusal `tooManyPasskeys`
 */
export async function beginPasskey(actor: Actor): Promise<{ options: string }> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  const known = await db.passkey.findMany({
    where: ownerOf(actor),
    select: { credentialId: true, transports: true },
  });
  if (known.length >= MAX_PASSKEYS) throw new Refusal('tooManyPasskeys');
  const challenge = await newChallenge({ purpose: 'ADD', sessionId: actor.sessionId });
  const { userId: id, signInName, displayName } = actor;
  return { options: await registrationOptions(challenge, { id, signInName, displayName }, known) };
}

/**
 * Adds the passkey that the actor's browser has made.
 * @returns whether it is the first second factor: recovery codes come next.
 * @throws Refusal `passkeyRefused` (also when the challenge was used or is over), `passkeyKnown`,
 *   `tooManyPasskeys`.
 */
export async function addPasskey(
  actor: Actor,
  { name, passkey }: { readonly name: string; readonly passkey: string },
): Promise<{ isFirst: boolean }> {
  // Its challenge was made under a fresh proof, minutes ago and for this session.
  authorize(actor, 'profile:own');
  const owner = ownerOf(actor);
  const made = await verifyMade(passkey, (challenge) =>
    takeChallenge(challenge, { purpose: 'ADD', sessionId: actor.sessionId }),
  );
  return transaction(async (tx) => {
    const { hadFactor } = await lockFactors(tx, owner);
    if ((await tx.passkey.count({ where: owner })) >= MAX_PASSKEYS) {
      throw new Refusal('tooManyPasskeys');
    }
    await tx.passkey.create({
      data: { ...owner, name, ...made, transports: [...made.transports] },
      select: { id: true },
    });
    await settleFactors(tx, owner);
    await reportChange(tx, actor, 'add_passkey', { name });
    return { isFirst: !hadFactor };
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal('passkeyKnown') : error;
  });
}

/** Gives one of the actor's passkeys another name. @throws Refusal `notFound` */
export async function renamePasskey(
  actor: Actor,
  { passkeyId, name }: { readonly passkeyId: string; readonly name: string },
): Promise<void> {
  authorize(actor, 'profile:own');
  const where = { ...ownerOf(actor), id: passkeyId };
  await transaction(async (tx) => {
    const before = await tx.passkey.findFirst({ where, select: { name: true } });
    if (before === null) throw new Refusal('notFound');
    if (before.name === name) return;
    await tx.passkey.updateMany({ where, data: { name } });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'rename_passkey',
      resourceType: 'partner_user',
      resourceId: actor.userId,
      before,
      after: { name },
    });
  });
}

/**
 * Removes one of the actor's passkeys: it opens nothing any more.
 * @throws Refusal `notFound`; `secondFactorRequired` and `passwordTooShortAlone` when it is the last
 *   factor and may not go.
 */
export async function removePasskey(
  actor: Actor,
  { passkeyId }: { readonly passkeyId: string },
): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  await transaction(async (tx) => {
    const standing = await lockFactors(tx, ownerOf(actor));
    const where = { ...ownerOf(actor), id: passkeyId };
    const found = await tx.passkey.findFirst({ where, select: { name: true } });
    if (found === null) throw new Refusal('notFound');
    await tx.passkey.deleteMany({ where });
    await settleRemoval(tx, actor, standing);
    await reportChange(tx, actor, 'remove_passkey', found);
  });
}
