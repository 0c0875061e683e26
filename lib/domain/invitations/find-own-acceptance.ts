import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { hashToken } from '../notifications';
import type { InvitationKind } from './policy';

/** An acceptance by the reader's own organization. */
export interface OwnAcceptance {
  readonly kind: InvitationKind;
  readonly by: 'you' | 'colleague';
  readonly at: Date;
}

/**
 * How the reader's organization accepted the invitation behind a used link; null when it was
 * another one, of which nobody is told anything.
 */
export async function findOwnAcceptance(
  actor: Actor,
  token: string,
): Promise<OwnAcceptance | null> {
  const row = await db.invitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      status: 'ACCEPTED',
      answererId: actor.organization.id,
    },
    select: { kind: true, answeredAt: true, answeredById: true },
  });
  if (row === null || row.answeredAt === null) return null;
  const by = row.answeredById === actor.userId ? 'you' : 'colleague';
  return { kind: row.kind, by, at: row.answeredAt };
}
