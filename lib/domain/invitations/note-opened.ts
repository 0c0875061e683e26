import { type Actor, authorize } from '@/lib/access';
import { db } from '@/lib/db';
import { hashToken } from '../notifications';
import { LIVE } from './policy';

/**
 * Notes that somebody who is signed in has the page of an invitation before them, once: its maker
 * sees that it arrived, and not who read it. Told by a post of the page, never by reading it, since
 * mail scanners open every link.
 * @throws Refusal `forbidden`
 */
export async function noteOpened(actor: Actor, input: { readonly token: string }): Promise<void> {
  authorize(actor, 'profile:own');
  await db.invitation.updateMany({
    where: {
      tokenHash: hashToken(input.token),
      status: { in: [...LIVE] },
      openedAt: null,
      issuerId: { not: actor.organization.id },
    },
    data: { openedAt: new Date() },
  });
}
