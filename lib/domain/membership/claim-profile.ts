import { isUniqueViolation, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

interface Claim {
  readonly profileId: string;
  readonly organization: { readonly id: string; readonly country: string };
  /** Only as an existing program member's, which it was when it was shown. */
  readonly asProgramMember?: boolean;
}

const RELEASED = { associatedOrganizationId: null, associatedAt: null };

/**
 * Associates a profile with an organization, if it is still free and fit for it: of many that
 * claim one profile at the same moment, one gets it. Another profile that the organization held
 * is released.
 * @throws Refusal `profileTaken`
 */
export async function claimProfile(
  tx: Tx,
  { profileId, organization, asProgramMember = false }: Claim,
): Promise<void> {
  await tx.organizationProfile.updateMany({
    where: { associatedOrganizationId: organization.id, id: { not: profileId } },
    data: RELEASED,
  });
  const held = await tx.organizationProfile.count({
    where: { id: profileId, associatedOrganizationId: organization.id },
  });
  const claimed = await tx.organizationProfile
    .updateMany({
      where: {
        id: profileId,
        status: 'ACTIVE',
        type: 'LOCATION',
        country: organization.country,
        associatedElsewhere: false,
        OR: [{ associatedOrganizationId: null }, { associatedOrganizationId: organization.id }],
        ...(asProgramMember ? { isProgramMember: true } : {}),
      },
      data: {
        associatedOrganizationId: organization.id,
        ...(held === 0 ? { associatedAt: new Date() } : {}),
      },
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new Refusal('profileTaken');
      throw error;
    });
  if (claimed.count === 0) throw new Refusal('profileTaken');
}

/** Lets go of the profile that an organization claimed, so that it can be chosen again. */
export async function releaseProfile(tx: Tx, organizationId: string): Promise<void> {
  await tx.organizationProfile.updateMany({
    where: { associatedOrganizationId: organizationId },
    data: RELEASED,
  });
}
