import { type Actor, authorize } from '@/lib/access';
import { db, type Prisma, type Tx } from '@/lib/db';

const SELECT = {
  descriptionEn: true,
  descriptionEs: true,
  website: true,
  contactEmail: true,
  contactPhone: true,
  services: true,
  languages: true,
  countries: true,
  version: true,
} as const satisfies Prisma.ProviderListingSelect;

export type OwnListing = Prisma.ProviderListingGetPayload<{ select: typeof SELECT }> & {
  /** Names the logo's bytes; null without one. */
  readonly logo: string | null;
};

const NOTHING_YET = {
  descriptionEn: null,
  descriptionEs: null,
  website: null,
  contactEmail: null,
  contactPhone: null,
  services: [],
  languages: [],
  countries: [],
  version: 0,
} as const satisfies Record<keyof typeof SELECT, unknown>;

/**
 * What the actor's organization says of itself in the directory; empty, of version 0, before it has
 * said anything.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function getOwnListing(
  actor: Actor,
  tx: Pick<Tx, 'providerListing' | 'providerLogo'> = db,
): Promise<OwnListing> {
  authorize(actor, 'provider-profile:edit');
  const where = { organizationId: actor.organization.id };
  const row = await tx.providerListing.findUnique({ where, select: SELECT });
  const logo = await tx.providerLogo.findUnique({ where, select: { digest: true } });
  const listing = row ?? { ...NOTHING_YET, services: [], languages: [], countries: [] };
  return { ...listing, logo: logo?.digest ?? null };
}
