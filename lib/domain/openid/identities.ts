import { db, isUniqueViolation, type Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import { hostOf } from './connections';
import { VISIT_MINUTES } from './policy';
import { digestOf, type Confirmed } from './visits';

/** An identity as an issuer confirmed it: never more of it than issuer and subject (spec O5). */
type Known = Pick<Confirmed, 'organizationId' | 'issuer' | 'subject'>;

interface Owner {
  readonly id: string;
  readonly organizationId: string;
}

/** Whose identity it is; null for nobody's. An organization's issuer speaks of its own users only. */
export async function findIdentityOwner(tx: Tx, known: Known): Promise<Owner | null> {
  const { organizationId, issuer, subject } = known;
  const row = await tx.identity.findFirst({
    where: {
      issuer,
      subject,
      viaOperator: organizationId === null,
      ...(organizationId === null ? {} : { organizationId }),
    },
    select: { userId: true, organizationId: true },
  });
  return row === null ? null : { id: row.userId, organizationId: row.organizationId };
}

/** Notes that somebody came in by an identity. */
export async function noteIdentityUse(tx: Tx, owner: Owner, known: Known): Promise<void> {
  await tx.identity.updateMany({
    where: {
      userId: owner.id,
      organizationId: owner.organizationId,
      issuer: known.issuer,
      viaOperator: known.organizationId === null,
    },
    data: { lastUsedAt: new Date() },
  });
}

/**
 * Makes an identity a user's, and owes them a mail.
 * @throws Refusal `identityElsewhere` when the issuer is another organization's, or the user a guest;
 *   `identityTaken` when it is somebody else's, or the user has another one at this issuer.
 */
export async function addIdentity(
  tx: Tx,
  user: Owner & { readonly isGuest: boolean },
  { organizationId: owner, issuer, subject }: Known,
): Promise<void> {
  const { id: userId, organizationId } = user;
  if (user.isGuest || (owner !== null && owner !== organizationId)) {
    throw new Refusal('identityElsewhere');
  }
  const viaOperator = owner === null;
  await tx.identity
    .create({
      data: { userId, organizationId, viaOperator, issuer, subject },
      select: { id: true },
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new Refusal('identityTaken');
      throw error;
    });
  const refs = { userId, host: hostOf(issuer) };
  await enqueueMail(tx, { template: 'identity-linked', refs, organizationId });
}

/** An identity that waits for its owner to sign in otherwise. */
export type NewIdentity = Known & Pick<Confirmed, 'sid' | 'signOutUrl'>;

const kept = {
  organizationId: true,
  issuer: true,
  subject: true,
  sid: true,
  signOutUrl: true,
} as const;

/** Keeps an identity that is nobody's yet, for this browser and some minutes. */
export async function keepNewIdentity(browser: string, confirmed: NewIdentity): Promise<void> {
  const { organizationId, issuer, subject, sid, signOutUrl } = confirmed;
  const expiresAt = new Date(Date.now() + VISIT_MINUTES * 60_000);
  const data = {
    organizationId,
    issuer,
    subject,
    sid,
    signOutUrl,
    expiresAt,
    waitingSessionId: null,
  };
  const id = digestOf(browser);
  await db.newIdentity.upsert({
    where: { id },
    create: { id, ...data },
    update: data,
    select: { id: true },
  });
}

/** The identity that waits in this browser; null when there is none. */
export async function findNewIdentity(browser: string): Promise<NewIdentity | null> {
  return db.newIdentity.findFirst({
    where: { id: digestOf(browser), expiresAt: { gt: new Date() } },
    select: kept,
  });
}

/** Ties the identity that waits in a browser to the sign-in whose second factor is still owed. */
export async function holdNewIdentity(tx: Tx, browser: string, sessionId: string): Promise<void> {
  await tx.newIdentity.updateMany({
    where: { id: digestOf(browser) },
    data: { waitingSessionId: sessionId },
  });
}

/** Uses up the identity that waits in a browser, or behind a sign-in; null when there is none. */
export async function takeNewIdentity(
  tx: Tx,
  held: { readonly browser: string } | { readonly waitingSessionId: string },
): Promise<NewIdentity | null> {
  const where = 'browser' in held ? { id: digestOf(held.browser) } : held;
  const found = await tx.newIdentity.findFirst({
    where: { ...where, expiresAt: { gt: new Date() } },
    select: kept,
  });
  if (found === null) return null;
  const { count } = await tx.newIdentity.deleteMany({ where });
  return count === 1 ? found : null;
}
