import { authorize, type Actor } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { openSealed } from '@/lib/domain/credentials';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** For what an issuer's client secret is sealed. */
export const SECRET_PURPOSE = 'oidc-client-secret';

/** An issuer by which people sign in, with what we are to it. */
export interface Connection {
  /** Whose issuer it is; null for the operator's, which is there for everybody. */
  readonly organizationId: string | null;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly answersForFactor: boolean;
}

const stored = {
  organizationId: true,
  issuer: true,
  clientId: true,
  sealedSecret: true,
  answersForFactor: true,
} as const;

/** The issuer that the operator configured for everybody; null when there is none. */
function shared(): Connection | null {
  const { issuer } = env;
  return issuer === undefined ? null : { organizationId: null, answersForFactor: false, ...issuer };
}

function opened(row: {
  readonly organizationId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: string;
  readonly answersForFactor: boolean;
}): Connection {
  const { sealedSecret, ...rest } = row;
  const secret = openSealed(SECRET_PURPOSE, row.organizationId, sealedSecret);
  // Sealed under another AUTH_SECRET: an admin enters it anew.
  if (secret === null) throw new Refusal('issuerSecretLost');
  return { ...rest, clientSecret: secret.toString('utf8') };
}

/**
 * The issuer of an organization, or with null the operator's.
 * @returns null when there is none (any more).
 * @throws Refusal `issuerSecretLost`
 */
export async function findConnection(organizationId: string | null): Promise<Connection | null> {
  if (organizationId === null) return shared();
  const row = await db.signInIssuer.findUnique({ where: { organizationId }, select: stored });
  return row === null ? null : opened(row);
}

/** An issuer is one with and without a slash at its end. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}

/**
 * The issuer for a user of an organization: its own, else the operator's.
 * @param sessionId of a session that is proved anew: then the one that opened it, where it can.
 */
export async function findConnectionOf(
  organizationId: string,
  sessionId: string | null,
): Promise<Connection | null> {
  const known = [await findConnection(organizationId), shared()].filter((one) => one !== null);
  if (sessionId === null) return known[0] ?? null;
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: { issuer: true },
  });
  const issuer = session?.issuer ?? null;
  const opener = known.find((one) => issuer !== null && isSame(one.issuer, issuer));
  return opener ?? known[0] ?? null;
}

/** The part of a sign-in name behind its last `@`. */
function domainOf(signInName: string): string {
  return signInName.slice(signInName.lastIndexOf('@') + 1);
}

/**
 * The issuer for a sign-in name: that of the organization whose verified domain it is on, else the
 * operator's. What it tells is who has a domain and how its people sign in, of no account.
 */
export async function findConnectionFor(signInName: string): Promise<Connection | null> {
  const row = await db.signInIssuer.findFirst({
    where: {
      organization: {
        domains: { some: { name: domainOf(signInName), verifiedAt: { not: null } } },
      },
    },
    select: stored,
  });
  return row === null ? shared() : opened(row);
}

/** The organization on whose domain a sign-in name is and whose issuer is required; else null. */
export async function findRequiringOrganization(signInName: string): Promise<string | null> {
  const row = await db.domain.findFirst({
    where: {
      name: domainOf(signInName),
      verifiedAt: { not: null },
      organization: { signInIssuer: { isRequired: true } },
    },
    select: { organizationId: true },
  });
  return row?.organizationId ?? null;
}

/** Whether an organization requires its members to sign in by its issuer. */
export async function isIssuerRequired(
  organizationId: string,
  reader: Pick<Tx, 'signInIssuer'> = db,
): Promise<boolean> {
  const row = await reader.signInIssuer.findUnique({
    where: { organizationId },
    select: { isRequired: true },
  });
  return row?.isRequired === true;
}

/** The identifier of an organization's own issuer; null when it has none. */
export async function findOwnIssuer(tx: Tx, organizationId: string): Promise<string | null> {
  const row = await tx.signInIssuer.findUnique({
    where: { organizationId },
    select: { issuer: true },
  });
  return row?.issuer ?? null;
}

/** Whether the operator has configured an issuer for everybody, and its host. */
export function sharedIssuerHost(): string | null {
  const connection = shared();
  return connection === null ? null : hostOf(connection.issuer);
}

/** The host of the issuer of the actor's organization; null when it has none of its own. */
export async function findOwnHost(actor: Actor): Promise<string | null> {
  authorize(actor, 'profile:own');
  const own = await findOwnIssuer(db, actor.organization.id);
  return own === null ? null : hostOf(own);
}

/** The host of the issuer by which the actor may sign in: the organization's, else the operator's. */
export async function findConnectionHost(actor: Actor): Promise<string | null> {
  authorize(actor, 'profile:own');
  return (await findOwnHost(actor)) ?? sharedIssuerHost();
}

/** The host of an issuer, by which people know it. */
export function hostOf(issuer: string): string {
  return new URL(issuer).host;
}
