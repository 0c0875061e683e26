import { type Actor, authorize } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import { readLogo } from './read-logo';
import type { SetLogo } from './schema';

/** Pictures are unpacked while the person waits. */
const LIMIT = { name: 'provider-logo', times: 20, seconds: 3600 } as const;

/**
 * Gives the provider a logo in the directory, or another one.
 * @throws Refusal `forbidden`, `wrongStanding`, `tooManyRequests`; those of `readLogo`
 */
export async function setLogo(actor: Actor, { file }: SetLogo): Promise<void> {
  authorize(actor, 'provider-profile:edit');
  await takeLimit(LIMIT, actor.organization.id);
  const logo = await readLogo(file);
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    await tx.providerLogo.upsert({
      where: { organizationId },
      create: { organizationId, ...logo },
      update: logo,
      select: { organizationId: true },
    });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'set_provider_logo',
      resourceType: 'provider_listing',
      resourceId: organizationId,
      after: { sha256: logo.digest, width: logo.width, height: logo.height },
    });
  });
}

/** Takes the provider's logo out of the directory. @throws Refusal `forbidden`, `wrongStanding` */
export async function removeLogo(actor: Actor): Promise<void> {
  authorize(actor, 'provider-profile:edit');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const { count } = await tx.providerLogo.deleteMany({ where: { organizationId } });
    if (count === 0) return;
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'remove_provider_logo',
      resourceType: 'provider_listing',
      resourceId: organizationId,
    });
  });
}
