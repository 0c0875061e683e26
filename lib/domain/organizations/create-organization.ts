import { db, isUniqueViolation, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { isDomainPrefix, isReservedPrefix, prefixSkeleton } from './domain-names';

export interface NewOrganization {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** In lower case. */
  readonly domainPrefix: string;
}

const FIELD = 'domainPrefix';

/** Name of the initial domain that a prefix gives. */
export function initialDomain(prefix: string): string {
  return `${prefix}.${env.tenantSuffix}`;
}

/**
 * Refuses a prefix that nobody may take.
 * @throws Refusal `domainInvalid`, `domainReserved`.
 */
export function assertPrefixAllowed(prefix: string): void {
  if (!isDomainPrefix(prefix)) throw new Refusal('domainInvalid', { field: FIELD });
  const own = [env.brandName, env.vendorName, env.tenantSuffix.split('.')[0] ?? ''];
  if (isReservedPrefix(prefix, own)) throw new Refusal('domainReserved', { field: FIELD });
}

/**
 * Creates an organization with its initial domain, in the caller's transaction. A domain held by
 * an account that its creator never confirmed is freed first. When somebody else holds it, the
 * database says so: translate with `domainRefusal`, outside the transaction.
 */
export async function createOrganization(
  tx: Tx,
  { name, country, domainPrefix }: NewOrganization,
): Promise<{ id: string; domain: string }> {
  assertPrefixAllowed(domainPrefix);
  await freeAbandonedDomain(tx, domainPrefix);
  const domain = initialDomain(domainPrefix);
  const skeleton = prefixSkeleton(domainPrefix);
  const { id } = await tx.organization.create({ data: { name, country }, select: { id: true } });
  await tx.domain.create({
    data: { organizationId: id, name: domain, skeleton, isInitial: true, verifiedAt: new Date() },
    select: { id: true },
  });
  return { id, domain };
}

/** What the unique indexes' refusal of a new domain means; anything else as it was. */
export async function domainRefusal(error: unknown, prefix: string): Promise<unknown> {
  if (!isUniqueViolation(error, 'domain_name_key', 'domain_skeleton_key')) return error;
  const taken = await db.domain.findUnique({
    where: { name: initialDomain(prefix) },
    select: { id: true },
  });
  return new Refusal(taken === null ? 'domainConfusable' : 'domainTaken', { field: FIELD });
}

/**
 * Frees the domain, or one like it, of an organization whose only account was created more than a
 * day ago and never confirmed, and which no live link can confirm any more. The deletion of the
 * account is the compare-and-set: a confirmation at the same moment wins or loses as a whole.
 */
async function freeAbandonedDomain(tx: Tx, prefix: string): Promise<void> {
  const gone = await tx.$queryRaw<{ organizationId: string }[]>`
    DELETE FROM "user" u USING domain d
    WHERE (d.name = ${initialDomain(prefix)} OR d.skeleton = ${prefixSkeleton(prefix)})
      AND u.organization_id = d.organization_id AND u.status = 'UNVERIFIED'
      AND u.created_at < now() - interval '24 hours'
      AND NOT EXISTS (SELECT 1 FROM mail_link l WHERE l.user_id = u.id AND l.used_at IS NULL
        AND l.revoked_at IS NULL AND l.expires_at > now())
      AND NOT EXISTS (SELECT 1 FROM "user" other
        WHERE other.organization_id = u.organization_id AND other.id <> u.id)
    RETURNING u.organization_id AS "organizationId"`;
  const ids = gone.map(({ organizationId }) => organizationId);
  if (ids.length === 0) return;
  await tx.domain.deleteMany({ where: { organizationId: { in: ids } } });
  await tx.organization.deleteMany({ where: { id: { in: ids } } });
}
