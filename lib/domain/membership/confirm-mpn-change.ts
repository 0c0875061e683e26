import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueAdminNotice } from '../notifications';
import { requireUsable } from './change-mpn-id';
import { claimProfile } from './claim-profile';

interface Confirmed {
  readonly profileId: string;
  /** The MPN ID that the page showed as the present one; empty for none. */
  readonly mpnId: string;
}

/**
 * Changes the organization's MPN ID to that of the chosen profile (spec M4): the old profile is
 * released, the new one claimed, and all Global admins are mailed, together or not at all. Sent
 * twice, it happens once.
 * @throws Refusal `stepNotReached`, `profileNotUsable`; `profileTaken` when another organization was
 *   faster; `conflict` when the MPN ID is not the shown one any more; `mpnUnderReview` while an
 *   enrollment with a profile of its own is being verified
 */
export async function confirmMpnChange(actor: Actor, confirmed: Confirmed): Promise<void> {
  authorize(actor, 'membership:associate');
  await transaction((tx) => change(tx, actor, confirmed));
}

async function change(tx: Tx, actor: Actor, { profileId, mpnId }: Confirmed): Promise<void> {
  const { organization } = actor;
  // Locked first: of two changes of one organization, the second sees what the first did.
  await tx.$queryRaw`SELECT id FROM organization WHERE id = ${organization.id}::uuid FOR UPDATE`;
  if (await isDone(tx, organization.id, profileId)) return;
  const profile = await requireUsable(tx, actor, profileId);
  const pending = await tx.enrollment.count({
    where: { organizationId: organization.id, status: 'PENDING' },
  });
  if (pending > 0) throw new Refusal('mpnUnderReview');
  await moveMpnId(tx, organization.id, { from: mpnId === '' ? null : mpnId, to: profile.mpnId });
  await claimProfile(tx, { profileId, organization });
  await tx.mpnChange.deleteMany({ where: { userId: actor.userId } });
  await enqueueAdminNotice(tx, {
    template: 'mpn-id-changed',
    organizationId: organization.id,
    refs: { changedById: actor.userId, oldMpnId: mpnId, newMpnId: profile.mpnId },
  });
  await recordAudit(tx, {
    organizationIds: [organization.id],
    actor,
    action: 'change_mpn_id',
    resourceType: 'organization',
    resourceId: organization.id,
    before: { mpnId: mpnId === '' ? null : mpnId },
    after: { mpnId: profile.mpnId, profile: profile.name },
  });
}

/** The organization works under that profile already: the same form was posted before. */
async function isDone(tx: Tx, organizationId: string, profileId: string): Promise<boolean> {
  const profile = await tx.organizationProfile.findFirst({
    where: { id: profileId, associatedOrganizationId: organizationId },
    select: { mpnId: true },
  });
  if (profile === null) return false;
  const { mpnId } = profile;
  return (await tx.organization.count({ where: { id: organizationId, mpnId } })) > 0;
}

async function moveMpnId(
  tx: Tx,
  id: string,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<void> {
  const moved = await tx.organization
    .updateMany({
      where: {
        id,
        mpnId: from,
        OR: [{ resellerSince: { not: null } }, { providerSince: { not: null } }],
      },
      data: { mpnId: to, version: { increment: 1 } },
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new Refusal('profileTaken');
      throw error;
    });
  if (moved.count === 0) throw new Refusal('conflict');
}
