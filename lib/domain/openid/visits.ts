import { createHash, randomBytes } from 'node:crypto';
import { db, type IssuerVisitPurpose } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { authorizationUrl, discover, exchange } from './client';
import { findConnection, hostOf, type Connection } from './connections';
import { provedAtOf, provedSince, provesTwoFactors, VISIT_MINUTES } from './policy';
import { isSubject } from './schema';

/** The form in which a browser's secret and a state are stored and looked up. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

interface Beginning {
  readonly purpose: IssuerVisitPurpose;
  /** The secret in the browser's cookie. */
  readonly browser: string;
  /** The session that is proved or linked. */
  readonly sessionId: string | null;
  readonly loginHint: string | null;
}

/** The way to an issuer. */
export interface Departure {
  readonly url: string;
  readonly host: string;
}

/**
 * Sends a browser to an issuer: it comes back within ten minutes, once.
 * @throws Refusal `issuerUnreachable`
 */
export async function beginVisit(
  connection: Connection,
  { purpose, browser, sessionId, loginHint }: Beginning,
): Promise<Departure> {
  const issuer = await discover(connection);
  const secrets = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
  const startedAt = new Date();
  const { organizationId } = connection;
  await db.issuerVisit.create({
    data: {
      id: digestOf(secrets.state),
      browser: digestOf(browser),
      purpose,
      organizationId,
      sessionId,
      nonce: secrets.nonce,
      verifier: secrets.verifier,
      startedAt,
      expiresAt: new Date(startedAt.getTime() + VISIT_MINUTES * 60_000),
    },
    select: { id: true },
  });
  const anew = purpose === 'PROVE';
  const url = await authorizationUrl(issuer, organizationId, secrets, { loginHint, anew });
  return { url, host: hostOf(connection.issuer) };
}

/** What an issuer confirmed to the browser that went there. */
export interface Confirmed {
  readonly purpose: IssuerVisitPurpose;
  /** The session that is proved or linked. */
  readonly sessionId: string | null;
  /** Whose issuer it is; null for the operator's. */
  readonly organizationId: string | null;
  readonly issuer: string;
  readonly subject: string;
  /** The session there; null when the issuer tells none. */
  readonly sid: string | null;
  /** When the issuer said so. */
  readonly saidAt: Date;
  /** When they proved it there; null when the issuer does not tell. */
  readonly provedAt: Date | null;
  /** Two factors were asked for there. */
  readonly hasFactor: boolean;
  readonly signOutUrl: string | null;
}

interface Return {
  /** Of the address they came back to: an organization's id, or null. */
  readonly organizationId: string | null;
  /** What stands behind the `?` of it, with the `?`. */
  readonly search: string;
  /** The secret in the browser's cookie; null without one. */
  readonly browser: string | null;
}

/**
 * Takes somebody back from an issuer. The visit is used up, whatever comes of it: of many answers at
 * the same moment one finds it. Only the browser that left comes back, to the address of the issuer
 * that it left for.
 * @throws Refusal `visitUnknown`; `issuerRefused`, `issuerUnreachable`, `issuerAnswerWrong`;
 *   `issuerProofOld` for a proof asked anew that was not given anew.
 */
export async function completeVisit({
  organizationId,
  search,
  browser,
}: Return): Promise<Confirmed> {
  const state = new URLSearchParams(search).get('state');
  const visit =
    state === null || browser === null ? null : await take(state, browser, organizationId);
  if (visit === null || state === null) throw new Refusal('visitUnknown');
  const connection = await findConnection(organizationId);
  if (connection === null) throw new Refusal('visitUnknown');
  const issuer = await discover(connection);
  const claims = await exchange(issuer, organizationId, { ...visit, state }, search);
  if (!isSubject(claims.subject)) throw new Refusal('issuerAnswerWrong');
  const provedAt = provedAtOf(claims.authTime);
  const { purpose, sessionId } = visit;
  if (purpose === 'PROVE' && !provedSince(provedAt, visit.startedAt)) {
    throw new Refusal('issuerProofOld');
  }
  return {
    purpose,
    sessionId,
    organizationId,
    issuer: claims.issuer,
    subject: claims.subject,
    sid: claims.sid,
    saidAt: claims.saidAt,
    provedAt,
    hasFactor: connection.answersForFactor || provesTwoFactors(claims.amr),
    signOutUrl: issuer.signOutUrl,
  };
}

async function take(state: string, browser: string, organizationId: string | null) {
  const where = {
    id: digestOf(state),
    browser: digestOf(browser),
    organizationId,
    expiresAt: { gt: new Date() },
  };
  const visit = await db.issuerVisit.findFirst({ where });
  if (visit === null) return null;
  const { count } = await db.issuerVisit.deleteMany({ where });
  return count === 1 ? visit : null;
}

/** What a visit was for, to send its owner back to where it began; null for one nobody knows. */
export async function findVisitPurpose(
  search: string,
  browser: string | null,
): Promise<IssuerVisitPurpose | null> {
  const state = new URLSearchParams(search).get('state');
  if (state === null || browser === null) return null;
  const visit = await db.issuerVisit.findFirst({
    where: { id: digestOf(state), browser: digestOf(browser) },
    select: { purpose: true },
  });
  return visit?.purpose ?? null;
}

/** Drops visits, new identities and ends of sessions whose minutes are over. A job's work. @returns how many. */
export async function clearOldVisits(now: Date = new Date()): Promise<number> {
  const where = { expiresAt: { lt: now } };
  const visits = await db.issuerVisit.deleteMany({ where });
  const identities = await db.newIdentity.deleteMany({ where });
  const logouts = await db.issuerLogout.deleteMany({ where });
  return visits.count + identities.count + logouts.count;
}
