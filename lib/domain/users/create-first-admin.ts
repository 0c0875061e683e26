import { GLOBAL_ADMIN } from '@/lib/access';
import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/messages/locale';
import { owePasswordMail, type HandedPassword } from './hand-over';
import type { Delivery } from './schema';

/** The first person of an organization that somebody else registers. */
export interface FirstAdmin {
  readonly signInName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly contactEmail: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly delivery: Delivery;
}

/**
 * Makes the first Global admin of an organization that was just made, and owes the mail that tells
 * that person. Part of a command that has authorized its actor.
 * @param password made by `newHandedPassword`, before the transaction
 */
export async function createFirstAdmin(
  tx: Tx,
  organizationId: string,
  { delivery, ...person }: FirstAdmin,
  password: HandedPassword['stored'],
): Promise<void> {
  const { id } = await tx.user.create({
    data: { ...person, ...password, organizationId },
    select: { id: true },
  });
  await tx.userRole.create({
    data: { userId: id, role: GLOBAL_ADMIN, organizationId },
    select: { userId: true },
  });
  const { contactEmail } = person;
  await owePasswordMail(tx, { id, contactEmail, organizationId }, 'added', delivery);
}
