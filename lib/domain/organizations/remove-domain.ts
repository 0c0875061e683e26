import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { countUsersOn } from './domains';

/**
 * Gives a verified domain up: nobody gets names on it any more, and another organization may prove
 * it. The row goes first: who gives a name on it at the same moment comes before, and is counted,
 * or finds it gone.
 * @throws Refusal `notFound`, also for the initial domain; `domainInUse` while a user, a deleted one
 *   too, signs in with a name on it.
 */
export async function removeDomain(actor: Actor, { id }: { readonly id: string }): Promise<void> {
  authorize(actor, 'organization:manage-domains');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const [domain] = await tx.$queryRaw<{ name: string }[]>`
      DELETE FROM domain
      WHERE id = ${id}::uuid AND organization_id = ${organizationId}::uuid AND NOT is_initial
      RETURNING name`;
    if (domain === undefined) throw new Refusal('notFound');
    const users = await countUsersOn(tx, organizationId, domain.name);
    if (users > 0) throw new Refusal('domainInUse', { params: { domain: domain.name, users } });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'remove_domain',
      resourceType: 'domain',
      resourceId: id,
      before: { name: domain.name },
    });
  });
}

/**
 * Drops a claim that was not proved. Repeated, it changes nothing.
 * @throws Refusal `forbidden`
 */
export async function dropDomainClaim(
  actor: Actor,
  { id }: { readonly id: string },
): Promise<void> {
  authorize(actor, 'organization:manage-domains');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const claim = await tx.domainClaim.findFirst({
      where: { id, organizationId },
      select: { id: true, name: true },
    });
    const { count } = await tx.domainClaim.deleteMany({ where: { id, organizationId } });
    if (claim === null || count === 0) return;
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'drop_domain_claim',
      resourceType: 'domain_claim',
      resourceId: claim.id,
      before: { name: claim.name },
    });
  });
}
