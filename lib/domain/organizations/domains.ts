import { authorize, type Actor } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { lapsesAt, recordText } from './own-domain';

export interface OwnDomain {
  readonly id: string;
  readonly name: string;
  readonly isInitial: boolean;
  readonly verifiedAt: Date | null;
  /** Proved before records were kept: nothing says whether it is still the organization's. */
  readonly isUnwatched: boolean;
  /** What became of the record that proved it; null while it is where it should be. */
  readonly missing: {
    readonly since: Date;
    /** The text to publish again. */
    readonly record: string;
    /** When the domain lapses, or did. */
    readonly lapses: Date;
    readonly isLapsed: boolean;
  } | null;
}

/** A domain that waits for its proof. */
export interface DomainClaim {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** A claim with the text of the TXT record that proves it. */
export interface DomainProof extends DomainClaim {
  readonly record: string;
}

/** The domains of the actor's organization, the initial one first, and those that wait for proof. */
export async function listOwnDomains(
  actor: Actor,
): Promise<{ readonly domains: readonly OwnDomain[]; readonly claims: readonly DomainClaim[] }> {
  authorize(actor, 'organization:manage-domains');
  const where = { organizationId: actor.organization.id };
  const [domains, claims] = await Promise.all([
    db.domain.findMany({
      where,
      orderBy: [{ isInitial: 'desc' }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        isInitial: true,
        verifiedAt: true,
        token: true,
        missingSince: true,
        lapsedAt: true,
      },
    }),
    db.domainClaim.findMany({
      where,
      orderBy: { name: 'asc' },
      select: { id: true, name: true, createdAt: true },
    }),
  ]);
  return {
    claims,
    domains: domains.map(({ token, missingSince: since, lapsedAt, ...domain }) => ({
      ...domain,
      isUnwatched: !domain.isInitial && token === null,
      missing:
        since === null || token === null
          ? null
          : {
              since,
              record: recordText(token),
              lapses: lapsedAt ?? lapsesAt(since),
              isLapsed: lapsedAt !== null,
            },
    })),
  };
}

/** @throws Refusal `notFound` for a claim of another organization, a proved and a dropped one. */
export async function getDomainProof(actor: Actor, claimId: string): Promise<DomainProof> {
  authorize(actor, 'organization:manage-domains');
  const claim = await db.domainClaim.findFirst({
    where: { id: idOrNotFound(claimId), organizationId: actor.organization.id },
    select: { id: true, name: true, createdAt: true, token: true },
  });
  if (claim === null) throw new Refusal('notFound');
  const { token, ...shown } = claim;
  return { ...shown, record: recordText(token) };
}

/**
 * A verified domain, and how many users, deleted ones included, sign in with a name on it.
 * @throws Refusal `notFound` for one of another organization and for the initial one.
 */
export async function getRemovableDomain(
  actor: Actor,
  domainId: string,
): Promise<{ readonly id: string; readonly name: string; readonly users: number }> {
  authorize(actor, 'organization:manage-domains');
  const organizationId = actor.organization.id;
  const domain = await db.domain.findFirst({
    where: { id: idOrNotFound(domainId), organizationId, isInitial: false },
    select: { id: true, name: true },
  });
  if (domain === null) throw new Refusal('notFound');
  return { ...domain, users: await countUsersOn(db, organizationId, domain.name) };
}

/** How many users of an organization sign in with a name on one of its domains. */
export async function countUsersOn(
  tx: Pick<Tx, 'user'>,
  organizationId: string,
  name: string,
): Promise<number> {
  return tx.user.count({ where: { organizationId, signInName: { endsWith: `@${name}` } } });
}

/**
 * The verified domains of an organization on which names are given, the initial one first. None of them is removed before
 * the transaction ends: for whoever gives names on them.
 */
export async function lockSignInDomains(
  tx: Tx,
  organizationId: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM domain
    WHERE organization_id = ${organizationId}::uuid AND verified_at IS NOT NULL
      AND lapsed_at IS NULL
    ORDER BY is_initial DESC, name FOR KEY SHARE`;
  return rows.map(({ name }) => name);
}
