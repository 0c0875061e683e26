import { GLOBAL_ADMIN } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import { owePasswordMail, type HandedPassword } from './hand-over';
import type { Delivery } from './schema';

/** Who was given the first password of an organization, as the page showed that account. */
export interface FirstPasswordOf {
  readonly organizationId: string;
  readonly userId: string;
  readonly version: number;
  readonly delivery: Delivery;
}

/**
 * Puts another password in place of the first one of an organization, while nobody of it has ever
 * signed in; the old one and any older link are good for nothing from now on. Part of a command that
 * has authorized its actor.
 * @param password made by `newHandedPassword`, before the transaction
 * @returns the sign-in name
 * @throws Refusal `notFound`; `alreadySignedIn`; `conflict` when somebody was faster
 */
export async function reissueFirstPassword(
  tx: Tx,
  { organizationId, userId: id, version, delivery }: FirstPasswordOf,
  password: HandedPassword['stored'],
): Promise<string> {
  const user = await tx.user.findFirst({
    where: { id, organizationId, status: 'ACTIVE', roles: { some: { role: GLOBAL_ADMIN } } },
    select: { signInName: true, contactEmail: true, mustChangePassword: true },
  });
  if (user === null) throw new Refusal('notFound');
  const came = await tx.user.count({ where: { organizationId, lastSignInAt: { not: null } } });
  if (came > 0 || !user.mustChangePassword) throw new Refusal('alreadySignedIn');
  const { count } = await tx.user.updateMany({
    where: {
      id,
      organizationId,
      version,
      status: 'ACTIVE',
      mustChangePassword: true,
      lastSignInAt: null,
    },
    data: { ...password, version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal('conflict');
  const { contactEmail, signInName } = user;
  if (delivery === 'link') {
    await owePasswordMail(tx, { id, contactEmail, organizationId }, 'added', delivery);
    return signInName;
  }
  await revokeMailLinks(tx, { kind: 'RESET_PASSWORD', userId: id });
  const refs = { userId: id };
  await enqueueMail(tx, { template: 'first-password-reissued', refs, organizationId });
  return signInName;
}
