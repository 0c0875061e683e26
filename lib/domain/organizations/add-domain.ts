import { randomBytes } from 'node:crypto';
import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { canonicalDomain, ownDomainProblem } from './own-domain';

/** Domains an organization may have and wait for, all in all. */
export const MOST_DOMAINS = 50;

const FIELD = 'name';

/**
 * Says that a domain is the organization's own; the record to publish proves it. Whether another
 * organization has it is told only to whoever proves it (spec O4). Added again, it is the same claim.
 * One that was proved before records were kept can be proved once more, which has it looked at.
 * @returns the claim's id
 * @throws Refusal `domainNameInvalid`, `domainNameReserved`, `domainYours`, `tooManyDomains`.
 */
export async function addDomain(
  actor: Actor,
  input: { readonly name: string },
): Promise<{ readonly id: string }> {
  authorize(actor, 'organization:manage-domains');
  const name = canonicalDomain(input.name);
  const problem = ownDomainProblem(name, env.tenantSuffix);
  if (problem !== null) throw new Refusal(problem, { field: FIELD });
  return transaction((tx) => claim(tx, actor, name));
}

async function claim(tx: Tx, actor: Actor, name: string): Promise<{ readonly id: string }> {
  const organizationId = actor.organization.id;
  // One at a time for each organization, so that the limit holds and a domain is claimed once.
  await tx.$queryRaw`SELECT FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.domainClaim.findFirst({
    where: { organizationId, name },
    select: { id: true },
  });
  if (known !== null) return known;
  const domains = await tx.domain.findMany({
    where: { organizationId },
    select: { name: true, isInitial: true, token: true },
  });
  if (domains.some((own) => own.name === name && (own.isInitial || own.token !== null))) {
    throw new Refusal('domainYours', { field: FIELD });
  }
  const waiting = await tx.domainClaim.count({ where: { organizationId } });
  if (domains.length + waiting >= MOST_DOMAINS) {
    throw new Refusal('tooManyDomains', { field: FIELD, params: { most: MOST_DOMAINS } });
  }
  const token = randomBytes(16).toString('base64url');
  const { id } = await tx.domainClaim.create({
    data: { organizationId, name, token },
    select: { id: true },
  });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'add_domain',
    resourceType: 'domain_claim',
    resourceId: id,
    after: { name },
  });
  return { id };
}
