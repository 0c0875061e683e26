import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { reinstatePartner, suspendPartner } from '@/lib/domain/partners';
import { anOrganization, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
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
