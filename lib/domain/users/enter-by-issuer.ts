import { authorize, authorizeProved, type Actor, type RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import {
  addIdentity,
  findIdentityOwner,
  hasEnded,
  isIssuerRequired,
  noteIdentityUse,
  type Confirmed,
} from '@/lib/domain/openid';
import { Refusal } from '@/lib/refusal';
import { admit, entrant, type SignedIn } from './admit';
import { owesIssuer, standing } from './owes-issuer';
import { renewSession, type RenewedSession } from './sessions';

/**
 * Signs somebody in by what an issuer confirmed. Whoever has a second factor of ours is asked for it
 * unless the issuer has asked for one.
 * @returns null for an identity that is nobody's yet.
 * @throws Refusal `signInFailed` for an account that is blocked or deleted; `organizationSignIn` by
 *   the operator's issuer where the organization requires its own; `issuerRefused` when the issuer has
 *   ended that session meanwhile.
 */
export async function signInByIssuer(
  context: RequestContext,
  confirmed: Confirmed,
): Promise<SignedIn | null> {
  const owner = await findIdentityOwner(db, confirmed);
  if (owner === null) return null;
  return transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: { ...owner, status: 'ACTIVE' },
      select: { ...entrant, ...standing },
    });
    if (user === null) throw new Refusal('signInFailed');
    const isRequired = await isIssuerRequired(user.organizationId, tx);
    if (confirmed.organizationId === null && owesIssuer(user, isRequired)) {
      throw new Refusal('organizationSignIn');
    }
    await noteIdentityUse(tx, user, confirmed);
    const { issuer, subject, sid, hasFactor: issuerFactor, signOutUrl, provedAt } = confirmed;
    const signedIn = await admit(tx, user, context, {
      proved: issuerFactor ? 'all' : 'first',
      entry: { issuer, subject, sid, issuerFactor, signOutUrl, provedAt },
    });
    // Only now: an end that comes at this moment waits for the user's row, or is seen here.
    if (await hasEnded(tx, confirmed)) throw new Refusal('issuerRefused');
    return signedIn;
  });
}

/**
 * Takes what an issuer confirmed, anew, as the proof that the actor was asked for.
 * @returns the session as it goes on, and its secret for the cookie.
 * @throws Refusal `issuerOther` when it confirmed somebody else; `conflict` for a session that ended,
 *   or is another one than the one that left.
 */
export async function proveByIssuer(actor: Actor, confirmed: Confirmed): Promise<RenewedSession> {
  authorize(actor, 'profile:own');
  if (confirmed.sessionId !== actor.sessionId) throw new Refusal('conflict');
  const owner = await findIdentityOwner(db, confirmed);
  if (owner?.id !== actor.userId) {
    throw new Refusal('issuerOther');
  }
  return transaction(async (tx) => {
    const renewed = await renewSession(tx, actor);
    const { issuer, subject, sid } = confirmed;
    // Whoever proves it anew may be given another session there, which is then the one that ends this.
    await tx.session.updateMany({
      where: { id: renewed.sessionId, issuer, subject },
      data: { sid },
    });
    return renewed;
  });
}

/**
 * Makes the actor the owner of an identity that an issuer has just confirmed.
 * @throws Refusal `proofNeeded`; `conflict` for another session than the one that left;
 *   `identityElsewhere`, `identityTaken`.
 */
export async function linkByIssuer(actor: Actor, confirmed: Confirmed): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeIdentity');
  if (confirmed.sessionId !== actor.sessionId) throw new Refusal('conflict');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: actor.userId, organizationId, status: 'ACTIVE' },
      select: { id: true, organizationId: true, isGuest: true },
    });
    if (user === null) throw new Refusal('conflict');
    await addIdentity(tx, user, confirmed);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'link_identity',
      resourceType: 'partner_user',
      resourceId: user.id,
      after: { issuer: confirmed.issuer, subject: confirmed.subject },
    });
  });
}
