import type { RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { networkOf } from '@/lib/domain/limits';
import { findMailLink, useMailLink } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import type { ResetPasswordInput } from './account-schema';
import { assertNewPassword } from './password-rules';
import { hashPassword } from './passwords';
import { passwordOwner, setOwnPassword } from './set-password';

const KIND = 'RESET_PASSWORD';

/**
 * Sets a new password by the link that was mailed, once; ends the account's sessions and its other
 * links. A password the rules refuse does not use the link up.
 * @throws Refusal `linkUnknown`, `linkUsed`, `linkExpired`, `passwordsDiffer`, the password rules.
 */
export async function resetPassword(
  context: RequestContext,
  { token, password, passwordAgain }: ResetPasswordInput,
): Promise<void> {
  const found = await findMailLink(token, KIND);
  const owner =
    found.state === 'valid' && found.userId !== null
      ? await db.user.findUnique({
          where: { id: found.userId, status: 'ACTIVE', contactEmail: found.email },
          select: passwordOwner,
        })
      : null;
  if (owner === null) {
    // Says which of the refusals it is; a link whose account or address has gone is unknown.
    await transaction((tx) => useMailLink(tx, token, KIND));
    throw new Refusal('linkUnknown');
  }
  assertNewPassword({ password, passwordAgain }, owner);
  const passwordHash = await hashPassword(password, networkOf(context.ip));
  await transaction(async (tx) => {
    await useMailLink(tx, token, KIND);
    await setOwnPassword(tx, owner, { passwordHash, isLong: true });
    await recordAudit(tx, {
      organizationIds: [owner.organizationId],
      actor: { system: owner.signInName, request: context },
      action: 'reset_own_password',
      resourceType: 'partner_user',
      resourceId: owner.id,
    });
  });
}
