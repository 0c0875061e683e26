import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/access';
import type { RegisterProvider } from '@/lib/domain/partners/provider-schema';
import { db, type Prisma } from '@/lib/db';
import { reinstatePartner, suspendPartner } from '@/lib/domain/partners';
import { anOrganization, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { PROVIDER_RECORD } from '@/tests/support/provider-record';
import { theDesk } from '../review/support';

/** A Program admin of the operator. */
export async function aProgramAdmin(): Promise<Actor> {
  return (await theDesk()).second;
}

/** Suspends a partner, as the operator does. @returns the suspension's id */
export async function suspend(by: Actor, partnerId: string): Promise<string> {
  await suspendPartner(by, { partnerId, reason: 'overdueBill', note: null });
  return suspensionOf(partnerId);
}

export async function reinstate(by: Actor, partnerId: string): Promise<void> {
  const suspensionId = await suspensionOf(partnerId);
  await reinstatePartner(by, { partnerId, suspensionId, note: null });
}

/** The suspension in force. */
export async function suspensionOf(id: string): Promise<string> {
  const { suspensionId } = await db.organization.findUniqueOrThrow({
    where: { id },
    select: { suspensionId: true },
  });
  if (suspensionId === null) throw new Error('The organization is not suspended');
  return suspensionId;
}

/** A provider that may also enroll as a reseller, and its Global admin. */
export async function aProvider(): Promise<{ of: MadeOrganization; admin: Actor }> {
  const number = randomInt(1_000_000, 9_999_999);
  const of = await anOrganization(db, {
    name: `Harborline ${number}`,
    domain: `harborline${number}.example`,
    is: 'provider',
  });
  return { of, admin: await anActor(of, 'GLOBAL_ADMIN', 'ADMIN_AGENT') };
}

/** The MPN ID of an active location of the directory that nobody uses. */
export async function aFreeMpnId(
  facts: Partial<Omit<Prisma.OrganizationProfileUncheckedCreateInput, 'mpnId'>> = {},
): Promise<string> {
  const mpnId = String(randomInt(10_000_000, 99_999_999));
  const { id: accountId } = await db.membershipAccount.create({
    data: { userName: `provider-${mpnId}` },
  });
  await db.organizationProfile.create({
    data: {
      accountId,
      mpnId,
      name: 'A distributor',
      country: 'ES',
      type: 'LOCATION',
      status: 'ACTIVE',
      ...facts,
    },
  });
  return mpnId;
}

/** The beginning of a domain that nobody has. */
export const aPrefix = () => `harbor${randomInt(1_000_000, 9_999_999)}`;

/** What the form of a new provider sends. */
export async function aProviderToBe(
  facts: Partial<RegisterProvider> = {},
): Promise<RegisterProvider> {
  return {
    name: 'Harborline Distribución, S.A.',
    country: 'ES',
    mpnId: await aFreeMpnId(),
    domainPrefix: aPrefix(),
    firstName: 'Inés',
    lastName: 'Robles',
    contactEmail: 'ines@harborline.example',
    alias: 'ines',
    locale: 'es' as const,
    delivery: 'temporary' as const,
    record: PROVIDER_RECORD,
    ...facts,
  };
}
