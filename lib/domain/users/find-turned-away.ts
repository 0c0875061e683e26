import { isFactorRequired } from '@/lib/domain/factors';
import type { AuditPerson } from '@/lib/domain/audit';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { sessionIdOf } from './sessions';

export interface TurnedAway {
  readonly person: AuditPerson;
  readonly refusal: Refusal;
}

/**
 * Who a session belongs to that let nobody pass, and why it did not; for the record. It opens
 * nothing, so nothing but the person's name is told.
 * @param secret of the session, as the browser sent it
 * @returns null when no such session was ever opened
 */
export async function findTurnedAway(secret: string): Promise<TurnedAway | null> {
  const session = await db.session.findUnique({
    where: { id: sessionIdOf(secret) },
    select: {
      userId: true,
      awaitsFactor: true,
      revokedAt: true,
      user: {
        select: {
          signInName: true,
          status: true,
          mustChangePassword: true,
          secondFactorSince: true,
          organization: { select: { id: true, providerSince: true, resellerSince: true } },
        },
      },
    },
  });
  if (session === null) return null;
  const { userId, user } = session;
  const { signInName, organization } = user;
  const isProvider = organization.providerSince !== null;
  const isReseller = organization.resellerSince !== null;
  const lacksFactor =
    user.secondFactorSince === null &&
    isFactorRequired({ isProvider, isReseller }, env.requireSecondFactor);
  const why =
    user.status !== 'ACTIVE'
      ? 'accountNotActive'
      : session.revokedAt !== null
        ? 'sessionEnded'
        : session.awaitsFactor || (lacksFactor && !user.mustChangePassword)
          ? 'secondFactorOwed'
          : user.mustChangePassword
            ? 'passwordChangeOwed'
            : 'sessionEnded';
  return {
    person: { userId, signInName, organization: { id: organization.id } },
    refusal: new Refusal(why),
  };
}
