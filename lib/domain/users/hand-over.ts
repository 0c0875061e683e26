import type { Tx } from '@/lib/db';
import {
  createMailLink,
  enqueueMail,
  revokeMailLinks,
  type MailTemplate,
} from '@/lib/domain/notifications';

import { hashPassword, newTemporaryPassword, temporaryPasswordEnd } from './passwords';
import type { Delivery } from './schema';

/** Hours for which a mailed link sets the password: of a new user, and of one whose was reset. */
export const PASSWORD_LINK_HOURS = { added: 72, reset: 24 } as const;

type Occasion = keyof typeof PASSWORD_LINK_HOURS;

const MAILS = {
  added: { temporary: 'user-added', link: 'user-added-link' },
  reset: { temporary: 'user-password-reset', link: 'user-password-link' },
} as const satisfies Record<Occasion, Record<Delivery, MailTemplate>>;

/** A password that is not the user's own: what is stored of it, and what may be told once. */
export interface HandedPassword {
  /** Null when nobody is told one: the user chooses it by a mailed link. */
  readonly temporaryPassword: string | null;
  readonly stored: {
    readonly passwordHash: string;
    readonly mustChangePassword: true;
    readonly passwordIsLong: true;
    readonly passwordExpiresAt: Date | null;
  };
}

/** Makes the password that stands until the user has chosen their own. */
export async function newHandedPassword(delivery: Delivery): Promise<HandedPassword> {
  const password = newTemporaryPassword();
  const isTold = delivery === 'temporary';
  return {
    temporaryPassword: isTold ? password : null,
    stored: {
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      passwordIsLong: true,
      passwordExpiresAt: isTold ? temporaryPasswordEnd() : null,
    },
  };
}

/** Owes the mail that tells the user, with the link in it if they are to choose by one. */
export async function owePasswordMail(
  tx: Tx,
  user: { readonly id: string; readonly contactEmail: string; readonly organizationId: string },
  occasion: Occasion,
  delivery: Delivery,
): Promise<void> {
  const { id: userId, contactEmail: email, organizationId } = user;
  await revokeMailLinks(tx, { userId, kind: 'RESET_PASSWORD' });
  const template = MAILS[occasion][delivery];
  if (delivery === 'temporary') {
    await enqueueMail(tx, { template, refs: { userId }, organizationId });
    return;
  }
  const lifetimeMinutes = PASSWORD_LINK_HOURS[occasion] * 60;
  const link = await createMailLink(tx, { kind: 'RESET_PASSWORD', userId, email, lifetimeMinutes });
  await enqueueMail(tx, { template, refs: { mailLinkId: link.id }, organizationId });
}
