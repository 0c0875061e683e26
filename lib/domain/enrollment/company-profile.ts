import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import type { Answers } from './answers';

type OrNull<Facts, Names extends keyof Facts> = Omit<Facts, Names> & {
  readonly [Name in Names]: Facts[Name] | null;
};

/**
 * What is known of a reseller, as it is in force: what it declared, or what the membership directory
 * knew of an existing member, which may lack a part.
 */
export interface CompanyProfile {
  readonly legalProfile: OrNull<Answers['legal-profile'], 'addressLine1' | 'city'>;
  readonly primaryContact: OrNull<Omit<Answers['primary-contact'], 'locale'>, 'phone'>;
  readonly support: Answers['support'];
}

/** The company profile of the actor's organization; null when it never enrolled here. */
export async function findCompanyProfile(actor: Actor): Promise<CompanyProfile | null> {
  authorize(actor, 'organization:view-profile');
  const row = await db.legalProfile.findUnique({
    where: { organizationId: actor.organization.id },
  });
  if (row === null) return null;
  const { legalName, addressLine1, addressLine2, city, state, postalCode } = row;
  const { registrationNumber, taxId } = row;
  const place = { addressLine1, addressLine2, city, state, postalCode };
  return {
    legalProfile: { legalName, ...place, registrationNumber, taxId },
    primaryContact: {
      firstName: row.contactFirstName,
      lastName: row.contactLastName,
      email: row.contactEmail,
      phone: row.contactPhone,
    },
    support: {
      website: row.supportWebsite,
      email: row.supportEmail,
      phone: row.supportPhone,
    },
  };
}
