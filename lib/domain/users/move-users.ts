import { authorize, authorizeProved, type Actor } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { recordAudits } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { enqueueMails } from '@/lib/domain/notifications';
import { lockSignInDomains } from '@/lib/domain/organizations';
import { Refusal } from '@/lib/refusal';
import { renamed } from './change-sign-in-name';
import { nameOn, planMove, type Move } from './move-plan';
import { managing } from './policy';
import type { MoveUsers } from './schema';
import { toTarget, targetSelect, type TargetUser } from './target';

/** Of one organization: each move mails everybody whom it moves. */
const MOVES = { name: 'move-users', times: 20, seconds: 3600 };

/** The users whom the actor has ticked, by sign-in name; `domain` null: where to is not known yet. */
async function readPlan(
  reader: Pick<Tx, 'user'>,
  actor: Actor,
  domain: string | null,
): Promise<readonly Move<TargetUser>[]> {
  const rows = await reader.user.findMany({
    where: {
      organizationId: actor.organization.id,
      status: { not: 'UNVERIFIED' },
      selectedBy: { some: { userId: actor.userId } },
    },
    orderBy: { signInName: 'asc' },
    select: targetSelect,
  });
  const users = rows.map(toTarget);
  if (domain === null) {
    return users.map((user) => ({ user, signInName: user.signInName, stays: 'alreadyThere' }));
  }
  const names = users.map(({ signInName }) => nameOn(domain, signInName));
  const taken = await reader.user.findMany({
    where: { signInName: { in: names } },
    select: { signInName: true },
  });
  return planMove(actor, users, domain, new Set(taken.map(({ signInName }) => signInName)));
}

/**
 * What moving the ticked users would do.
 * @param domain a domain of the organization on which names are given; null to see who is ticked.
 * @throws Refusal `forbidden`
 */
export async function getUserMove(
  actor: Actor,
  domain: string | null,
): Promise<readonly Move<TargetUser>[]> {
  authorize(actor, managing(actor, 'users:manage'));
  return readPlan(db, actor, domain);
}

/**
 * Moves the ticked users to another verified domain of the organization, as they were shown: each
 * keeps the part before the `@`, password, roles and sessions, and is told by mail, unless deleted.
 * Whoever cannot be moved stays, and stays ticked.
 * @returns how many were moved
 * @throws Refusal `proofNeeded`; `unknownDomain`; `conflict` when not the same users can be moved any
 *   more, or one was changed since; `signInNameTaken`; `tooManyRequests`. Nobody is moved then.
 */
export async function moveUsers(actor: Actor, { domain, seen }: MoveUsers): Promise<number> {
  authorizeProved(actor, managing(actor, 'users:manage'), 'changeSignInName');
  const organizationId = actor.organization.id;
  await takeLimit(MOVES, organizationId);
  return transaction(async (tx) => {
    const domains = await lockSignInDomains(tx, organizationId);
    if (!domains.includes(domain)) throw new Refusal('unknownDomain', { field: 'domain' });
    const plan = await readPlan(tx, actor, domain);
    const moves = plan.filter(({ stays }) => stays === null);
    const found = moves.map(({ user }) => `${user.id}.${user.version}`);
    if (found.toSorted().join() !== seen.toSorted().join()) throw new Refusal('conflict');
    await move(tx, actor, moves);
    await enqueueMails(
      tx,
      moves
        .filter(({ user }) => user.status !== 'DELETED')
        .map(({ user }) => renamed.mail(actor, user)),
    );
    await tx.userSelection.deleteMany({
      where: { userId: actor.userId, selectedId: { in: moves.map(({ user }) => user.id) } },
    });
    await recordAudits(
      tx,
      moves.map(({ user, signInName }) => renamed.record(actor, user, signInName)),
    );
    return moves.length;
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new Refusal('signInNameTaken');
    throw error;
  });
}

/** @throws Refusal `conflict` when somebody was faster with one of them. */
async function move(tx: Tx, actor: Actor, moves: readonly Move<TargetUser>[]): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE "user" u SET sign_in_name = m.name, version = u.version + 1
    FROM unnest(${moves.map(({ user }) => user.id)}::uuid[],
      ${moves.map(({ user }) => user.version)}::int[],
      ${moves.map(({ signInName }) => signInName)}::text[]) AS m (id, version, name)
    WHERE u.id = m.id AND u.version = m.version
      AND u.organization_id = ${actor.organization.id}::uuid`;
  if (count !== moves.length) throw new Refusal('conflict');
}
