import { randomBytes } from 'node:crypto';
import { db, type PasskeyChallengeKind } from '@/lib/db';

/** Minutes in which a passkey has to answer. */
export const CHALLENGE_MINUTES = 5;

interface Asked {
  readonly purpose: PasskeyChallengeKind;
  /** The session that asks; null for somebody who is not signed in. */
  readonly sessionId: string | null;
}

/** Makes a challenge of 256 random bits, and keeps it until it is used or its minutes are over. */
export async function newChallenge({ purpose, sessionId }: Asked): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + CHALLENGE_MINUTES * 60_000);
  await db.passkeyChallenge.create({
    data: { challenge, purpose, sessionId, expiresAt },
    select: { challenge: true },
  });
  return challenge;
}

/**
 * Uses a challenge up, whatever comes of the answer to it. It has to be of this purpose and of this
 * session; of many answers at the same moment one finds it.
 */
export async function takeChallenge(challenge: string, asked: Asked): Promise<boolean> {
  const { count } = await db.passkeyChallenge.deleteMany({
    where: { challenge, ...asked, expiresAt: { gt: new Date() } },
  });
  return count === 1;
}

/** Drops challenges that nobody answered in time. A job's work. @returns how many. */
export async function clearOldChallenges(now: Date = new Date()): Promise<number> {
  const { count } = await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
