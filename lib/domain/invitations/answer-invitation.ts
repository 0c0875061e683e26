import type { Actor } from '@/lib/access';
import type { Prisma, Tx } from '@/lib/db';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { hashToken } from '../notifications';
import { lockStandings } from '../organizations';
import { type DeadState, findWithin } from './find-invitation-by-token';
import { hasDomain } from './has-domain';
import { type InvitationKind, LIVE } from './policy';

const SELECT = {
  id: true,
  kind: true,
  issuerId: true,
  createdById: true,
  providerId: true,
  resellerId: true,
  includesPrivileges: true,
  isReusable: true,
  recipientDomain: true,
} as const satisfies Prisma.InvitationSelect;

export type AnsweredInvitation = Prisma.InvitationGetPayload<{ select: typeof SELECT }>;

interface Answer {
  readonly token: string;
  /** The kinds the asking command is for; an invitation of another kind is refused. */
  readonly kinds: readonly InvitationKind[];
  readonly answer: 'ACCEPTED' | 'DECLINED';
}

const REFUSALS: Readonly<Record<DeadState, RefusalCode>> = {
  accepted: 'invitationUsed',
  declined: 'invitationDeclined',
  revoked: 'invitationRevoked',
  expired: 'invitationExpired',
  unknown: 'invitationUnknown',
};

/**
 * Answers an invitation for the actor's organization, in the caller's transaction and before
 * anything else in it: of many answers at one moment a single one succeeds, the others wait for it
 * and are refused. An open invitation counts who accepts and stays as it is. Call it, then check who
 * may answer: a refusal takes the answer back too.
 * @throws Refusal `invitationUsed`, `invitationDeclined`, `invitationRevoked` (also when who asks is
 *   no partner any more), `invitationExpired`, `invitationUnknown`; `invitationKind` for one of
 *   another kind; `invitationForOthers` to an organization without the domain it is kept to
 */
export async function answerInvitation(
  tx: Tx,
  actor: Actor,
  { token, kinds, answer }: Answer,
): Promise<AnsweredInvitation> {
  const row =
    (await takeSingle(tx, actor, token, answer)) ?? (await takeReusable(tx, token, answer));
  if (row === undefined) throw await whyNot(tx, token);
  if (!kinds.includes(row.kind)) throw new Refusal('invitationKind');
  const { recipientDomain: domain } = row;
  if (domain !== null && !(await hasDomain(tx, actor.organization.id, domain))) {
    throw new Refusal('invitationForOthers', { params: { domain } });
  }
  await requireStanding(tx, row);
  return row;
}

function live(token: string, now: Date): Prisma.InvitationWhereInput {
  return { tokenHash: hashToken(token), status: { in: [...LIVE] }, expiresAt: { gt: now } };
}

async function takeSingle(tx: Tx, actor: Actor, token: string, status: Answer['answer']) {
  const now = new Date();
  const [row] = await tx.invitation.updateManyAndReturn({
    where: { ...live(token, now), isReusable: false },
    data: {
      status,
      answeredAt: now,
      answeredById: actor.userId,
      answererId: actor.organization.id,
    },
    select: SELECT,
  });
  return row;
}

/** The row stays locked until the end, so that a revocation comes before the answer or after it. */
async function takeReusable(tx: Tx, token: string, answer: Answer['answer']) {
  const [row] = await tx.invitation.updateManyAndReturn({
    where: { ...live(token, new Date()), isReusable: true },
    data: { acceptances: { increment: answer === 'ACCEPTED' ? 1 : 0 } },
    select: SELECT,
  });
  return row;
}

/** Who asks is still what it asks as, and stays that until the transaction ends. */
async function requireStanding(
  tx: Tx,
  { providerId, resellerId }: AnsweredInvitation,
): Promise<void> {
  const parties = await lockStandings(tx, partiesOf({ providerId, resellerId }));
  for (const { id, isProvider, isReseller } of parties) {
    const isPartner = (id !== providerId || isProvider) && (id !== resellerId || isReseller);
    if (!isPartner) throw new Refusal('invitationRevoked');
  }
}

/** The organizations that ask: the provider, the reseller or both. */
export function partiesOf({
  providerId,
  resellerId,
}: Pick<AnsweredInvitation, 'providerId' | 'resellerId'>): string[] {
  return [providerId, resellerId].filter((id) => id !== null);
}

async function whyNot(tx: Tx, token: string): Promise<Refusal> {
  const found = await findWithin(tx, token);
  // Live again only if it was renewed or rolled back this very moment: a new try will tell.
  return new Refusal(found.state === 'live' ? 'conflict' : REFUSALS[found.state]);
}
