import { type Actor, authorize } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { type Keyset, newestFirst, pageOf, type Turn } from '@/lib/keyset';
import { likeLiteral } from '@/lib/like';
import { mailtoUrl } from '@/lib/mailto';
import { Refusal } from '@/lib/refusal';
import { linkOf } from './link';
import {
  type InvitationKind,
  type InvitationState,
  isUnanswered,
  linkVersionOf,
  LIVE,
  stateAt,
  withLink,
} from './policy';
import { authorizeInviter, authorizeInviting, issuedBy, mayInvite } from './scope';

const LIST_SELECT = {
  id: true,
  kind: true,
  status: true,
  label: true,
  recipientEmail: true,
  includesPrivileges: true,
  isReusable: true,
  recipientDomain: true,
  acceptances: true,
  openedAt: true,
  locale: true,
  tokenHash: true,
  createdById: true,
  createdAt: true,
  sentAt: true,
  expiresAt: true,
  answeredAt: true,
  answererId: true,
  providerId: true,
  resellerId: true,
} as const satisfies Prisma.InvitationSelect;

type ListRow = Prisma.InvitationGetPayload<{ select: typeof LIST_SELECT }>;

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface InvitationRow extends Omit<
  ListRow,
  'status' | 'tokenHash' | 'createdById' | 'providerId' | 'resellerId'
> {
  /** With EXPIRED computed. */
  readonly state: InvitationState;
  readonly createdBy: string | null;
  readonly provider: Named | null;
  readonly reseller: Named | null;
  /** The organization that answered. */
  readonly answeredBy: string | null;
  /** Names the present link for the resend form, without giving it away. */
  readonly linkVersion: string;
  /** Whether it can still be edited or revoked, by this actor. */
  readonly canChange: boolean;
  /** Whether the actor may also ask with it once more: send it, or give it a new link. */
  readonly canAsk: boolean;
  /** Whether this actor may see its text and link. */
  readonly canOpen: boolean;
}

export type InvitationPage = Keyset<InvitationRow>;

export interface InvitationFilter extends Turn {
  readonly kinds: readonly InvitationKind[];
  readonly state?: InvitationState | undefined;
  /** Part of a label or a recipient's address. */
  readonly q?: string | undefined;
  readonly limit?: number;
}

/**
 * The invitations the actor's organization made, newest first, a page at a time.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listInvitations(
  actor: Actor,
  { kinds, state, q = '', limit = 25, ...turn }: InvitationFilter,
): Promise<InvitationPage> {
  authorize(actor, kinds.includes('PARTNERSHIP') ? 'partnerships:list' : 'customers:list');
  if (kinds.some((kind) => kind !== 'PARTNERSHIP')) authorize(actor, 'customers:list');
  const now = new Date();
  const { where, ...order } = newestFirst(turn, limit);
  const found = await db.invitation.findMany({
    where: {
      AND: [
        issuedBy(actor),
        { kind: { in: [...kinds] } },
        state === undefined ? {} : inState(state, now),
        matching(q),
        where,
      ],
    },
    ...order,
    select: LIST_SELECT,
  });
  const page = pageOf(found, turn, limit);
  const names = await namesOf(actor, page.rows);
  return { ...page, rows: page.rows.map((row) => toRow(actor, row, names, now)) };
}

export interface InvitationDetail extends InvitationRow {
  readonly subject: string;
  /** The message as it is sent, the personal link in it. */
  readonly message: string;
  readonly link: string;
  readonly mailto: string;
}

/**
 * One invitation of the actor's organization with its text and its personal link.
 * @throws Refusal `notFound`; `forbidden` for those who may not make such a one
 */
export async function getInvitation(actor: Actor, id: string): Promise<InvitationDetail> {
  authorizeInviter(actor);
  const row = await db.invitation.findFirst({
    where: { AND: [issuedBy(actor), { id: idOrNotFound(id) }] },
    select: { ...LIST_SELECT, subject: true, message: true, nonce: true },
  });
  if (row === null) throw new Refusal('notFound');
  authorizeInviting(actor, row);
  const { subject, message: stored, nonce, ...rest } = row;
  const link = linkOf({ id: row.id, nonce });
  const message = withLink(stored, link);
  return {
    ...toRow(actor, rest, await namesOf(actor, [rest]), new Date()),
    subject,
    message,
    link,
    mailto: mailtoUrl({ to: row.recipientEmail, subject, text: message }),
  };
}

function matching(q: string): Prisma.InvitationWhereInput {
  if (q === '') return {};
  const like = { contains: likeLiteral(q), mode: 'insensitive' } as const;
  return { OR: [{ label: like }, { recipientEmail: like }] };
}

function inState(state: InvitationState, now: Date): Prisma.InvitationWhereInput {
  if (state === 'OPEN' || state === 'SENT') return { status: state, expiresAt: { gt: now } };
  if (state !== 'EXPIRED') return { status: state };
  return { OR: [{ status: 'EXPIRED' }, { status: { in: [...LIVE] }, expiresAt: { lte: now } }] };
}

function toRow(actor: Actor, row: ListRow, names: Names, now: Date): InvitationRow {
  const { status, tokenHash, createdById, providerId, resellerId, ...rest } = row;
  const canChange = isUnanswered(status) && mayInvite(actor, row);
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return {
    ...rest,
    state: stateAt({ status, expiresAt: row.expiresAt }, now),
    createdBy: names.get(createdById) ?? null,
    provider: named(providerId),
    reseller: named(resellerId),
    answeredBy: named(row.answererId)?.name ?? null,
    linkVersion: linkVersionOf(tokenHash),
    canOpen: mayInvite(actor, row),
    canChange,
    canAsk: canChange && !actor.organization.isSuspended,
  };
}

type Names = ReadonlyMap<string, string>;

/** The names of all parties, and of one's own colleagues who made these, in one round trip. */
async function namesOf(actor: Actor, rows: readonly ListRow[]): Promise<Names> {
  const parties = rows.flatMap((row) => [row.answererId, row.providerId, row.resellerId]);
  const organizations = [...new Set(parties.filter((id) => id !== null))];
  const users = [...new Set(rows.map((row) => row.createdById))];
  if (users.length === 0) return new Map();
  const found = await db.$queryRaw<Named[]>`
    SELECT id, name FROM organization WHERE id = ANY (${organizations}::uuid[])
    UNION ALL
    SELECT id, first_name || ' ' || last_name FROM "user"
    WHERE organization_id = ${actor.organization.id}::uuid AND id = ANY (${users}::uuid[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}
