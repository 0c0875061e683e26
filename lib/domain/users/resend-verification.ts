import type { RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { networkOf, takeLimit } from '@/lib/domain/limits';
import { inTheSameTime } from './same-answer';
import { sendVerification } from './send-verification';
import { canonicalSignInName } from './sign-in';

const BY_ADDRESS = { name: 'resend-verification-address', times: 20, seconds: 3600 };
const BY_NAME = { name: 'resend-verification-name', times: 5, seconds: 86_400 };

/**
 * Sends the mail that confirms a new account once more, if that account waits for it; the older
 * link stops working. The answer is the same for every name.
 * @throws Refusal `tooManyRequests`, whether or not the account exists.
 */
export async function resendVerification(
  context: RequestContext,
  input: { readonly signInName: string },
): Promise<void> {
  const signInName = canonicalSignInName(input.signInName);
  await takeLimit(BY_ADDRESS, networkOf(context.ip));
  await takeLimit(BY_NAME, signInName);
  await inTheSameTime(async () => {
    const user = await db.user.findUnique({
      where: { signInName, status: 'UNVERIFIED' },
      select: { id: true, contactEmail: true, organizationId: true },
    });
    if (user === null) return;
    await transaction(async (tx) => {
      await sendVerification(tx, user);
      await recordAudit(tx, {
        organizationIds: [user.organizationId],
        actor: { system: signInName, request: context },
        action: 'resend_verification',
        resourceType: 'partner_user',
        resourceId: user.id,
      });
    });
  });
}
