import type { Prisma, Tx } from '@/lib/db';
import { localeOf } from '@/lib/messages/locale';
import type { CompanyContent } from './content';

/** The columns of a legal profile that are verified. */
export type ProfileRow = Omit<
  Prisma.LegalProfileGetPayload<object>,
  'organizationId' | 'supportWebsite' | 'supportEmail' | 'supportPhone'
>;

/** A row of the legal profile as content. */
export function contentOf(row: ProfileRow): CompanyContent {
  const { legalName, addressLine1, addressLine2, city, state, postalCode } = row;
  const { registrationNumber, taxId, contactLocale } = row;
  return {
    legalProfile: {
      legalName,
      addressLine1,
      addressLine2,
      city,
      state,
      postalCode,
      registrationNumber,
      taxId,
    },
    primaryContact: {
      firstName: row.contactFirstName,
      lastName: row.contactLastName,
      email: row.contactEmail,
      phone: row.contactPhone,
      locale: localeOf(contactLocale),
    },
  };
}

/** Content as the columns of a legal profile. */
export function profileColumns({ legalProfile, primaryContact }: CompanyContent) {
  const { legalName, addressLine1, addressLine2, city, state, postalCode } = legalProfile;
  const { registrationNumber, taxId } = legalProfile;
  return {
    legalName,
    addressLine1,
    addressLine2,
    city,
    state,
    postalCode,
    registrationNumber,
    taxId,
    contactFirstName: primaryContact.firstName,
    contactLastName: primaryContact.lastName,
    contactEmail: primaryContact.email,
    contactPhone: primaryContact.phone,
    contactLocale: primaryContact.locale,
  };
}

/**
 * What is in force of an organization, which stays so until the transaction ends: all that happens
 * to its amendments takes this lock first. Null for an organization without a legal profile.
 */
export async function lockInForce(
  tx: Tx,
  organizationId: string,
): Promise<{ readonly content: CompanyContent; readonly version: number } | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM legal_profile WHERE organization_id = ${organizationId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.legalProfile.findUniqueOrThrow({ where: { organizationId } });
  return { content: contentOf(row), version: row.version };
}
