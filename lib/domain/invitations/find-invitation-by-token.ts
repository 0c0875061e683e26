import { db, type Prisma, type Tx } from '@/lib/db';
import { hashToken } from '../notifications';
import { hasDomain } from './has-domain';
import { type InvitationKind, type InvitationState, stateAt } from './policy';

const PARTY = { id: true, name: true, country: true, mpnId: true, suspensionId: true } as const;
const SELECT = {
  id: true,
  kind: true,
  status: true,
  issuerId: true,
  includesPrivileges: true,
  isReusable: true,
  recipientDomain: true,
  locale: true,
  expiresAt: true,
  provider: { select: { ...PARTY, providerSince: true } },
  reseller: { select: { ...PARTY, resellerSince: true } },
} as const satisfies Prisma.InvitationSelect;

/** An organization that asks, as the page of the link names it. */
export interface InvitingParty {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly mpnId: string | null;
  /** It cannot begin anything now: whoever reads the link is told so, and not why. */
  readonly isSuspended: boolean;
}

export interface LiveInvitation {
  readonly state: 'live';
  readonly id: string;
  readonly kind: InvitationKind;
  readonly issuerId: string;
  readonly includesPrivileges: boolean;
  /** Open to many: an answer does not use it up. */
  readonly isReusable: boolean;
  /** Only the organization that has proved this domain may answer. */
  readonly recipientDomain: string | null;
  readonly locale: string;
  readonly expiresAt: Date;
  readonly provider: InvitingParty | null;
  readonly reseller: InvitingParty | null;
}

export type DeadState = 'accepted' | 'declined' | 'revoked' | 'expired' | 'unknown';

/** Past its life a link says only what became of it: nothing of whose it was. */
export type FoundInvitation = LiveInvitation | { readonly state: DeadState };

const DEAD_STATES: Readonly<Record<Exclude<InvitationState, 'OPEN' | 'SENT'>, DeadState>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  REVOKED: 'revoked',
  EXPIRED: 'expired',
};

/** Whether the organization is one whom the invitation is meant for. */
export async function isMeantFor(
  organizationId: string,
  { recipientDomain }: Pick<LiveInvitation, 'recipientDomain'>,
): Promise<boolean> {
  return recipientDomain === null || hasDomain(db, organizationId, recipientDomain);
}

/** Looks a link's token up; reads only, since mail scanners open every link. */
export async function findInvitationByToken(token: string): Promise<FoundInvitation> {
  return findWithin(db, token);
}

/** The same inside a transaction, which must not wait for a second connection while it holds one. */
export async function findWithin(
  tx: Pick<Tx, 'invitation'>,
  token: string,
): Promise<FoundInvitation> {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: SELECT,
  });
  if (row === null) return { state: 'unknown' };
  const { status, provider, reseller, ...rest } = row;
  const state = stateAt({ status, expiresAt: row.expiresAt }, new Date());
  if (state !== 'OPEN' && state !== 'SENT') return { state: DEAD_STATES[state] };
  // A partner no more: `answerInvitation` refuses its invitations in the same words.
  if (provider?.providerSince === null || reseller?.resellerSince === null) {
    return { state: 'revoked' };
  }
  return { ...rest, provider: partyOf(provider), reseller: partyOf(reseller), state: 'live' };
}

type Party = Prisma.OrganizationGetPayload<{ select: typeof PARTY }>;

function partyOf(row: Party | null): InvitingParty | null {
  if (row === null) return null;
  const { id, name, country, mpnId, suspensionId } = row;
  return { id, name, country, mpnId, isSuspended: suspensionId !== null };
}
