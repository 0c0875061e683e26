import { authorize, type Actor } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { FEW_RECOVERY_CODES } from './policy';
import { ownerOf, type FactorOwner } from './standing';

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The actor's second factors as their page shows them. */
export interface OwnFactors {
  /** Since when an authenticator app is in use; null without one. */
  readonly authenticatorSince: Date | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly recoveryCodesLeft: number;
  /** So few of them that new ones are due. */
  readonly codesAreFew: boolean;
}

interface FactorsRow {
  readonly authenticatorSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys:
    readonly { id: string; name: string; createdAt: string; lastUsedAt: string | null }[] | null;
}

/** The actor's own second factors, passkeys by name: one query. */
export async function getOwnFactors(actor: Actor): Promise<OwnFactors> {
  authorize(actor, 'profile:own');
  const { userId, organizationId } = ownerOf(actor);
  const [row] = await db.$queryRaw<FactorsRow[]>`
    SELECT
      (SELECT confirmed_at FROM authenticator
        WHERE user_id = u.id AND confirmed_at IS NOT NULL) AS "authenticatorSince",
      (SELECT count(*)::int FROM recovery_code
        WHERE user_id = u.id AND used_at IS NULL) AS "recoveryCodesLeft",
      (SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name,
          'createdAt', created_at, 'lastUsedAt', last_used_at) ORDER BY name, id)
        FROM passkey WHERE organization_id = u.organization_id AND user_id = u.id) AS passkeys
    FROM "user" u WHERE u.id = ${userId}::uuid AND u.organization_id = ${organizationId}::uuid`;
  const recoveryCodesLeft = row?.recoveryCodesLeft ?? 0;
  return {
    authenticatorSince: row?.authenticatorSince ?? null,
    recoveryCodesLeft,
    codesAreFew: recoveryCodesLeft <= FEW_RECOVERY_CODES,
    passkeys: (row?.passkeys ?? []).map(({ createdAt, lastUsedAt, ...passkey }) => ({
      ...passkey,
      createdAt: new Date(createdAt),
      lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
    })),
  };
}

/** By what a person can prove the second factor. */
export interface FactorMethods {
  readonly authenticator: boolean;
  readonly passkey: boolean;
}

/** What a user can prove it with, when signing in or asked again. Part of a caller's command. */
export async function findFactorMethods(tx: Tx, owner: FactorOwner): Promise<FactorMethods> {
  const { userId, organizationId } = owner;
  const [row] = await tx.$queryRaw<FactorMethods[]>`
    SELECT EXISTS (SELECT FROM authenticator WHERE user_id = ${userId}::uuid
        AND organization_id = ${organizationId}::uuid AND confirmed_at IS NOT NULL) AS authenticator,
      EXISTS (SELECT FROM passkey WHERE user_id = ${userId}::uuid
        AND organization_id = ${organizationId}::uuid) AS passkey`;
  return row ?? { authenticator: false, passkey: false };
}
