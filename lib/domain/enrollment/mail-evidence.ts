import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { lookUpMailExchange, type MailExchange } from '@/lib/name-server';

/** What DNS said of the contact's domain, and when. */
export interface MailEvidence extends MailExchange {
  readonly checkedAt: Date;
}

/** An answer as it is kept. */
export interface KeptMail {
  readonly outcome: string;
  readonly hosts: readonly string[];
  /** In JSON, dates are text. */
  readonly checkedAt: string;
}

const MINUTE = 60_000;
/** How long an answer counts; that there was none is soon asked again. */
const COUNTS = { answer: 24 * 60 * MINUTE, unknown: 5 * MINUTE } as const;

const OUTCOMES = ['found', 'none', 'noDomain', 'unknown'] as const;

/** A kept answer; null when there is none, and when it is too old to count. */
export function readKeptMail(kept: KeptMail | null, now: Date): MailEvidence | null {
  const outcome = OUTCOMES.find((name) => name === kept?.outcome);
  if (kept === null || outcome === undefined) return null;
  const checkedAt = new Date(kept.checkedAt);
  const limit = outcome === 'unknown' ? COUNTS.unknown : COUNTS.answer;
  const counts = now.getTime() - checkedAt.getTime() < limit;
  return counts ? { outcome, hosts: kept.hosts, checkedAt } : null;
}

/**
 * Asks DNS whether mail can reach a domain, within the time limit of `lookUpMailExchange`.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function askMailEvidence(actor: Actor, domain: string): Promise<MailEvidence> {
  authorize(actor, 'program:review');
  return { ...(await lookUpMailExchange(domain)), checkedAt: new Date() };
}

/**
 * Keeps what DNS said, so that the next reader need not wait for it; one round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function keepMailEvidence(
  actor: Actor,
  domain: string,
  { outcome, hosts, checkedAt }: MailEvidence,
): Promise<void> {
  authorize(actor, 'program:review');
  await db.$executeRaw`
    INSERT INTO mail_domain (name, outcome, hosts, checked_at)
    VALUES (${domain}, ${outcome}, ${[...hosts]}::text[], ${checkedAt})
    ON CONFLICT (name) DO UPDATE SET outcome = excluded.outcome, hosts = excluded.hosts,
      checked_at = excluded.checked_at`;
}
