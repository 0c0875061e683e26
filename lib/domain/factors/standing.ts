import type { Actor } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { enqueueMail } from '@/lib/domain/notifications';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { isFactorRequired, obstacleToLastFactor } from './policy';

/** Whose factors they are. */
export interface FactorOwner {
  readonly userId: string;
  readonly organizationId: string;
}

/** The user and organization of an actor, for every `where`. */
export function ownerOf(actor: Actor): FactorOwner {
  return { userId: actor.userId, organizationId: actor.organization.id };
}

/**
 * Locks a user's factors until the transaction ends, so that of two changes at the same moment the
 * second sees what the first left.
 * @throws Refusal `conflict` when the user is no longer active.
 */
export async function lockFactors(
  tx: Tx,
  { userId, organizationId }: FactorOwner,
): Promise<{ readonly hadFactor: boolean; readonly passwordIsLong: boolean }> {
  const [row] = await tx.$queryRaw<{ hadFactor: boolean; passwordIsLong: boolean }[]>`
    SELECT second_factor_since IS NOT NULL AS "hadFactor", password_is_long AS "passwordIsLong"
    FROM "user" WHERE id = ${userId}::uuid AND organization_id = ${organizationId}::uuid
      AND status = 'ACTIVE' FOR NO KEY UPDATE`;
  if (row === undefined) throw new Refusal('conflict');
  return row;
}

/**
 * Writes down whether a user has a second factor now. Without one, recovery codes stand in for
 * nothing and go too. Call it after every change, under the lock of `lockFactors`.
 */
export async function settleFactors(tx: Tx, { userId }: FactorOwner): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ hasFactor: boolean }[]>`
    UPDATE "user" SET second_factor_since = CASE
      WHEN EXISTS (SELECT FROM authenticator WHERE user_id = ${userId}::uuid AND confirmed_at IS NOT NULL)
        OR EXISTS (SELECT FROM passkey WHERE user_id = ${userId}::uuid)
      THEN coalesce(second_factor_since, now()) END
    WHERE id = ${userId}::uuid RETURNING second_factor_since IS NOT NULL AS "hasFactor"`;
  const hasFactor = row?.hasFactor === true;
  if (!hasFactor) await tx.recoveryCode.deleteMany({ where: { userId } });
  return hasFactor;
}

/**
 * Settles a removal: the last factor stays where the operator asks for one, and where the password
 * is too short to stand alone.
 * @throws Refusal `secondFactorRequired`, `passwordTooShortAlone`, which roll the removal back.
 */
export async function settleRemoval(
  tx: Tx,
  actor: Actor,
  { passwordIsLong }: { readonly passwordIsLong: boolean },
): Promise<void> {
  if (await settleFactors(tx, ownerOf(actor))) return;
  const isRequired = isFactorRequired(actor.organization, env.requireSecondFactor);
  const code = obstacleToLastFactor({ isRequired, passwordIsLong });
  if (code !== null) throw new Refusal(code);
}

/** What happened to somebody's factors, as the audit and the mail about it name it. */
export type FactorChange =
  | 'add_authenticator'
  | 'remove_authenticator'
  | 'add_passkey'
  | 'remove_passkey'
  | 'renew_recovery_codes';

/** Records a change by the factors' owner and tells them by mail. Call it last. */
export async function reportChange(
  tx: Tx,
  actor: Actor,
  change: FactorChange,
  about: { readonly name?: string } = {},
): Promise<void> {
  const { userId, organizationId } = ownerOf(actor);
  await enqueueMail(tx, {
    template: 'factors-changed',
    refs: { userId, change, ...about },
    organizationId,
  });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: change,
    resourceType: 'partner_user',
    resourceId: userId,
    ...(about.name === undefined ? {} : { after: about }),
  });
}
