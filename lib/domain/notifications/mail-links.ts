import { randomUUID } from 'node:crypto';
import { db, type MailLinkKind, type Prisma, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { deriveToken, hashToken, newNonce } from './tokens';

interface NewMailLink {
  readonly kind: MailLinkKind;
  /** Whose link it is: a user's, an enrollment's, an amendment's or a guest's invitation's. */
  readonly userId?: string;
  readonly enrollmentId?: string;
  readonly amendmentId?: string;
  readonly guestInvitationId?: string;
  /** The address it is made for. */
  readonly email: string;
  readonly lifetimeMinutes: number;
}

const SELECT = {
  id: true,
  kind: true,
  nonce: true,
  userId: true,
  enrollmentId: true,
  amendmentId: true,
  guestInvitationId: true,
  email: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
} as const satisfies Prisma.MailLinkSelect;

type Row = Prisma.MailLinkGetPayload<{ select: typeof SELECT }>;

export type MailLinkState = 'valid' | 'used' | 'expired' | 'revoked';
export type MailLink = Omit<Row, 'usedAt' | 'revokedAt'> & { readonly state: MailLinkState };
/** What a page shows for a token; a GET learns this and changes nothing. */
export type FoundMailLink = MailLink | { readonly state: 'unknown' };

function withState({ usedAt, revokedAt, ...row }: Row): MailLink {
  if (usedAt !== null) return { ...row, state: 'used' };
  if (revokedAt !== null) return { ...row, state: 'revoked' };
  return { ...row, state: row.expiresAt <= new Date() ? 'expired' : 'valid' };
}

/** The token in the link's URL; never stored, logged or audited. */
export function mailLinkUrlToken(link: Pick<MailLink, 'id' | 'kind' | 'nonce'>): string {
  return deriveToken(link.kind, link.id, link.nonce);
}

/** Makes a single-use link. The mail that carries it names the link's id, never its token. */
export async function createMailLink(tx: Tx, input: NewMailLink): Promise<{ id: string }> {
  const { lifetimeMinutes, ...owner } = input;
  const key = { id: randomUUID(), kind: input.kind, nonce: newNonce() };
  await tx.mailLink.create({
    data: {
      ...owner,
      ...key,
      tokenHash: hashToken(mailLinkUrlToken(key)),
      expiresAt: new Date(Date.now() + lifetimeMinutes * 60_000),
    },
    select: { id: true },
  });
  return { id: key.id };
}

/** Looks a token up without changing anything: mail scanners open every link. */
export async function findMailLink(token: string, kind: MailLinkKind): Promise<FoundMailLink> {
  return find(db, token, kind);
}

async function find(from: Tx, token: string, kind: MailLinkKind): Promise<FoundMailLink> {
  const row = await from.mailLink.findFirst({
    where: { tokenHash: hashToken(token), kind },
    select: SELECT,
  });
  return row === null ? { state: 'unknown' } : withState(row);
}

/** A link by its id, for the mail that carries it. */
export async function findMailLinkById(id: string): Promise<MailLink | null> {
  const row = await db.mailLink.findUnique({ where: { id }, select: SELECT });
  return row === null ? null : withState(row);
}

/**
 * Uses a link up; of many at the same moment one succeeds.
 * @throws Refusal `linkUnknown`, `linkUsed`, or `linkExpired` (also for a revoked one).
 */
export async function useMailLink(tx: Tx, token: string, kind: MailLinkKind): Promise<MailLink> {
  const now = new Date();
  const [row] = await tx.mailLink.updateManyAndReturn({
    where: {
      tokenHash: hashToken(token),
      kind,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    data: { usedAt: now },
    select: SELECT,
  });
  if (row !== undefined) return withState(row);
  const { state } = await find(tx, token, kind);
  if (state === 'unknown') throw new Refusal('linkUnknown');
  throw new Refusal(state === 'expired' || state === 'revoked' ? 'linkExpired' : 'linkUsed');
}

/** Ends every unused link of that kind, so that only a newer one works. */
export async function revokeMailLinks(
  tx: Tx,
  owner: { readonly kind: MailLinkKind } & (
    | { readonly userId: string }
    | { readonly enrollmentId: string }
    | { readonly amendmentId: string }
    | { readonly guestInvitationId: string }
  ),
): Promise<void> {
  await tx.mailLink.updateMany({
    where: { ...owner, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
