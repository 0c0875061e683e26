import type { RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { isLimited, networkOf, takeLimit } from '@/lib/domain/limits';
import { createMailLink, enqueueMail } from '@/lib/domain/notifications';
import { inTheSameTime } from './same-answer';
import { canonicalSignInName } from './sign-in';

const LIFETIME_MINUTES = 60;
const BY_ADDRESS = { name: 'password-reset-address', times: 20, seconds: 3600 };
const BY_NAME = { name: 'password-reset-name', times: 5, seconds: 3600 };

/**
 * Mails a link to set a new password to the account's contact address. The answer is the same for
 * every name. Asked for too often for one account, no further mail is sent: the links of the last
 * hour still work, so nobody is kept out by somebody else's asking.
 * @throws Refusal `tooManyRequests` by address, whether or not the account exists.
 */
export async function requestPasswordReset(
  context: RequestContext,
  input: { readonly signInName: string },
): Promise<void> {
  const signInName = canonicalSignInName(input.signInName);
  await takeLimit(BY_ADDRESS, networkOf(context.ip));
  await inTheSameTime(async () => {
    if (await isLimited(BY_NAME, signInName)) return;
    const user = await db.user.findUnique({
      where: { signInName, status: 'ACTIVE' },
      select: { id: true, contactEmail: true, organizationId: true },
    });
    if (user === null) return;
    await transaction(async (tx) => {
      const link = await createMailLink(tx, {
        kind: 'RESET_PASSWORD',
        userId: user.id,
        email: user.contactEmail,
        lifetimeMinutes: LIFETIME_MINUTES,
      });
      await enqueueMail(tx, {
        template: 'password-reset',
        refs: { mailLinkId: link.id },
        organizationId: user.organizationId,
      });
      await recordAudit(tx, {
        organizationIds: [user.organizationId],
        actor: { system: signInName, request: context },
        action: 'request_password_reset',
        resourceType: 'partner_user',
        resourceId: user.id,
      });
    });
  });
}
