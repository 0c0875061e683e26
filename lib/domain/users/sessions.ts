import { createHash, randomBytes } from 'node:crypto';
import { isRole, type ActorOrganization, type RequestContext, type Role } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

/** Minutes without a request after which a session is over. */
export const SESSION_IDLE_MINUTES = 30;
/** Hours after which a session is over whatever the activity. */
export const SESSION_HOURS = 8;
/** Minutes in which a sign-in has to be completed by its second factor. */
const WAITING_MINUTES = 10;
/** A session's last use is written down at most once in so many seconds. */
const TOUCH_SECONDS = 60;

/** What the session's one query tells of the person behind it. */
export interface LiveSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly signInName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** When its owner last proved who they are. */
  readonly provedAt: Date;
  readonly roles: readonly Role[];
  readonly organization: ActorOrganization;
  /** The last use is old enough to be written down again. */
  readonly needsTouch: boolean;
}

interface SessionRow extends Omit<LiveSession, 'roles' | 'organization'> {
  readonly roles: readonly string[];
  readonly organizationId: string;
  readonly organizationName: string;
  readonly country: string;
  readonly isOperator: boolean;
  readonly isProvider: boolean;
  readonly isReseller: boolean;
  readonly isSuspended: boolean;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a session's secret is stored and looked up: hex SHA-256. */
export function sessionIdOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What a session keeps of an OpenID Connect issuer: who its owner is there, and how both end. */
export interface AtIssuer {
  readonly issuer: string;
  /** Null in sessions from before it was kept. */
  readonly subject: string | null;
  /** The session there; null when the issuer tells none. */
  readonly sid: string | null;
  readonly signOutUrl: string | null;
}

/** How an OpenID Connect issuer let somebody in. */
export interface IssuerEntry extends AtIssuer {
  /** It asked for a second factor. */
  readonly issuerFactor: boolean;
  /** When they proved it there; null when that is not known. */
  readonly provedAt: Date | null;
}

/** A proof of which nobody knows when it was given counts as one of long ago. */
const LONG_AGO = new Date(0);

/**
 * Opens a session.
 * @param awaitsFactor it only waits for the second factor, for some minutes.
 * @param entry how an issuer let them in; null for a password or a passkey.
 * @returns the session's secret (256 bits), which only the browser's cookie keeps.
 */
export async function openSession(
  tx: Tx,
  user: { readonly id: string; readonly organizationId: string },
  context: RequestContext,
  awaitsFactor: boolean,
  entry: IssuerEntry | null,
): Promise<string> {
  const secret = newSecret();
  const now = new Date();
  await tx.session.create({
    data: {
      id: sessionIdOf(secret),
      userId: user.id,
      organizationId: user.organizationId,
      createdAt: now,
      lastSeenAt: now,
      provedAt: entry === null ? now : (entry.provedAt ?? LONG_AGO),
      issuer: entry?.issuer ?? null,
      subject: entry?.subject ?? null,
      sid: entry?.sid ?? null,
      issuerFactor: entry?.issuerFactor ?? false,
      signOutUrl: entry?.signOutUrl ?? null,
      awaitsFactor,
      expiresAt: new Date(
        now.getTime() + (awaitsFactor ? WAITING_MINUTES : SESSION_HOURS * 60) * 60_000,
      ),
      ip: context.ip,
      userAgent: context.userAgent?.slice(0, 300) ?? null,
    },
    select: { id: true },
  });
  return secret;
}

/**
 * The live session behind a secret, with its user, roles and organization: one query.
 * @returns null when there is none, or it was revoked, has ended or lain idle, or its user is not
 *   active; or it only waits for its second factor. The database's clock decides.
 */
export async function findLiveSession(secret: string): Promise<LiveSession | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", u.id AS "userId", u.sign_in_name AS "signInName",
      u.first_name AS "firstName", u.last_name AS "lastName",
      u.must_change_password AND s.issuer IS NULL AS "mustChangePassword",
      s.proved_at AS "provedAt",
      u.second_factor_since IS NOT NULL OR s.issuer_factor AS "hasSecondFactor",
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = u.id ORDER BY r.role) AS roles,
      o.id AS "organizationId", o.name AS "organizationName", o.country,
      o.is_operator AS "isOperator", o.provider_since IS NOT NULL AS "isProvider",
      o.reseller_since IS NOT NULL AS "isReseller", o.suspension_id IS NOT NULL AS "isSuspended",
      s.last_seen_at < now() - make_interval(secs => ${TOUCH_SECONDS}::int) AS "needsTouch"
    FROM session s
    JOIN "user" u ON u.id = s.user_id
    JOIN organization o ON o.id = u.organization_id
    WHERE s.id = ${sessionIdOf(secret)} AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(mins => ${SESSION_IDLE_MINUTES}::int)
      AND NOT s.awaits_factor AND u.status = 'ACTIVE'`;
  const [row] = rows;
  if (row === undefined) return null;
  const { organizationId, organizationName, country, ...more } = row;
  const { isOperator, isProvider, isReseller, isSuspended, ...rest } = more;
  return {
    ...rest,
    roles: row.roles.filter(isRole),
    organization: {
      id: organizationId,
      name: organizationName,
      country,
      isOperator,
      isProvider,
      isReseller,
      isSuspended,
    },
  };
}

/** A sign-in that waits for its second factor. */
export interface WaitingSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly signInName: string;
  /** By which issuer they have come so far; null for a password. */
  readonly atIssuer: AtIssuer | null;
}

/** What is kept of the issuer that opened a session. */
const atIssuer = { issuer: true, subject: true, sid: true, signOutUrl: true } as const;

function atIssuerOf(row: { [Part in keyof AtIssuer]: string | null }): AtIssuer | null {
  const { issuer, subject, sid, signOutUrl } = row;
  return issuer === null ? null : { issuer, subject, sid, signOutUrl };
}

/** The sign-in behind a secret that waits for its second factor; null when there is none. */
export async function findWaitingSession(secret: string): Promise<WaitingSession | null> {
  const row = await db.session.findFirst({
    where: {
      id: sessionIdOf(secret),
      awaitsFactor: true,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      user: { status: 'ACTIVE' },
    },
    select: {
      id: true,
      userId: true,
      organizationId: true,
      ...atIssuer,
      user: { select: { signInName: true } },
    },
  });
  if (row === null) return null;
  const { id: sessionId, userId, organizationId, user } = row;
  return { sessionId, userId, organizationId, ...user, atIssuer: atIssuerOf(row) };
}

/** How an issuer let the owner of a session in, who has just proved it once more; null for none. */
export async function findEntry(tx: Tx, sessionId: string): Promise<IssuerEntry | null> {
  const row = await tx.session.findUnique({
    where: { id: sessionId },
    select: { ...atIssuer, issuerFactor: true },
  });
  const entry = row === null ? null : atIssuerOf(row);
  if (row === null || entry === null) return null;
  return { ...entry, issuerFactor: row.issuerFactor, provedAt: new Date() };
}

/** Lets the proof of a session that has just been opened be as old as it was before. */
export async function keepProof(tx: Tx, secret: string, provedAt: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionIdOf(secret) }, data: { provedAt } });
}

/** A session that goes on under a new secret. */
export interface RenewedSession {
  readonly secret: string;
  readonly sessionId: string;
  readonly provedAt: Date;
}

/**
 * Notes that the session's owner has just proved who they are; it goes on under a new secret.
 * @throws Refusal `conflict` when it has ended.
 */
export async function renewSession(
  tx: Tx,
  { sessionId, userId }: { readonly sessionId: string; readonly userId: string },
): Promise<RenewedSession> {
  const secret = newSecret();
  const provedAt = new Date();
  const id = sessionIdOf(secret);
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId, awaitsFactor: false, revokedAt: null },
    data: { id, provedAt },
  });
  if (count === 0) throw new Refusal('conflict');
  return { secret, sessionId: id, provedAt };
}

/** Writes down that the session was used just now; a dead session stays dead. */
export async function touchSession(sessionId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET last_seen_at = now() WHERE id = ${sessionId} AND revoked_at IS NULL
      AND last_seen_at < now() - make_interval(secs => ${TOUCH_SECONDS}::int)
      AND last_seen_at > now() - make_interval(mins => ${SESSION_IDLE_MINUTES}::int)`;
}

/** Ends one session. Harmless when it has ended already. */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Ends the session behind a cookie's secret: signing out. */
export function endSessionBySecret(secret: string): Promise<void> {
  return endSession(db, sessionIdOf(secret));
}

/** Where signing out goes on after a session has ended; null for nowhere, also while it lives. */
export async function findSignOutUrl(secret: string): Promise<string | null> {
  const since = new Date(Date.now() - WAITING_MINUTES * 60_000);
  const row = await db.session.findFirst({
    where: { id: sessionIdOf(secret), revokedAt: { gt: since } },
    select: { signOutUrl: true },
  });
  return row?.signOutUrl ?? null;
}

/** Ends all of a user's sessions: at blocking, deletion, reset and change of password or roles. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
