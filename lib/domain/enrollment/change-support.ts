import { isDeepStrictEqual } from 'node:util';
import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import type { Answers } from './answers';

/**
 * Changes how customers reach a reseller's support. Nothing of it was verified, so it is in force at
 * once (spec E14). The same again changes nothing.
 * @throws Refusal `forbidden`; `notFound` for an organization that never enrolled here
 */
export async function changeSupport(actor: Actor, after: Answers['support']): Promise<void> {
  authorize(actor, 'organization:edit-support');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const row = await tx.legalProfile.findUnique({
      where: { organizationId },
      select: { supportWebsite: true, supportEmail: true, supportPhone: true },
    });
    if (row === null) throw new Refusal('notFound');
    const { supportWebsite: website, supportEmail: email, supportPhone: phone } = row;
    const before = { website, email, phone };
    if (isDeepStrictEqual(before, after)) return;
    await tx.legalProfile.update({
      where: { organizationId },
      data: {
        supportWebsite: after.website,
        supportEmail: after.email,
        supportPhone: after.phone,
      },
      select: { organizationId: true },
    });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'change_support',
      resourceType: 'legal_profile',
      resourceId: organizationId,
      before,
      after,
    });
  });
}
