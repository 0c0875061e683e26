import type { Actor, Role } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { obstacle, type Target, type UserAct } from './policy';

export const targetSelect = {
  id: true,
  signInName: true,
  firstName: true,
  lastName: true,
  contactEmail: true,
  locale: true,
  status: true,
  statusChangedAt: true,
  isGuest: true,
  secondFactorSince: true,
  version: true,
  roles: { select: { role: true } },
} as const;

/** A user about to be changed, as read inside the changing transaction. */
export interface TargetUser extends Target {
  readonly signInName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly contactEmail: string;
  readonly locale: string;
  readonly version: number;
}

/**
 * Reads a user of the actor's own organization.
 * @throws Refusal `notFound` for a user of another organization as for one who does not exist.
 */
export async function getTarget(tx: Tx, actor: Actor, userId: string): Promise<TargetUser> {
  const row = await tx.user.findFirst({
    where: { id: userId, organizationId: actor.organization.id, status: { not: 'UNVERIFIED' } },
    select: targetSelect,
  });
  if (row === null) throw new Refusal('notFound');
  return toTarget(row);
}

/** A row of `targetSelect` as the rules look at it. */
export function toTarget<Row extends { readonly roles: readonly { readonly role: Role }[] }>(
  row: Row,
): Omit<Row, 'roles'> & { readonly roles: readonly Role[] } {
  return { ...row, roles: row.roles.map(({ role }) => role) };
}

/** @throws Refusal with the obstacle's code when the actor may not do this to this user. */
export function requireMay(actor: Actor, act: UserAct, target: Target): void {
  const code = obstacle(actor, act, target);
  if (code === null) return;
  throw new Refusal(code, code === 'forbidden' ? { params: { permission: 'users:manage' } } : {});
}

/**
 * Changes a user only as it was read: the version must still be the one seen.
 * @throws Refusal `conflict` when somebody was faster; nothing is changed then.
 */
export async function changeTarget(
  tx: Tx,
  actor: Actor,
  target: Pick<TargetUser, 'id' | 'version'>,
  data: Parameters<Tx['user']['updateMany']>[0]['data'],
): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: target.id, organizationId: actor.organization.id, version: target.version },
    data: { ...data, version: target.version + 1 },
  });
  if (count !== 1) throw new Refusal('conflict');
}

/** @throws Refusal `conflict` when the page the actor decided on shows an older state. */
export function requireSeen(target: TargetUser, seenVersion: number): void {
  if (target.version !== seenVersion) throw new Refusal('conflict');
}
