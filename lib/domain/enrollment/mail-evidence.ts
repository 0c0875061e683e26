import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { lookUpMailExchange, type MailExchange } from '@/lib/mail-exchange';

/** What DNS said of the contact's domain, and when. */
export interface MailEvidence extends MailExchange {
  readonly checkedAt: Date;
}

const MINUTE = 60_000;
/** How long an answer counts; that there was none is soon asked again. */
const KEPT = { answer: 24 * 60 * MINUTE, unknown: 5 * MINUTE } as const;

const OUTCOMES = ['found', 'none', 'noDomain', 'unknown'] as const;

/**
 * Whether mail can reach a domain: as it was last asked, or asked now, within the time limit of
 * `lookUpMailExchange`.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function findMailEvidence(actor: Actor, domain: string): Promise<MailEvidence> {
  authorize(actor, 'program:review');
  const kept = await db.mailDomain.findUnique({ where: { name: domain } });
  const outcome = OUTCOMES.find((name) => name === kept?.outcome);
  if (kept !== null && outcome !== undefined) {
    const age = Date.now() - kept.checkedAt.getTime();
    const isFresh = age < (outcome === 'unknown' ? KEPT.unknown : KEPT.answer);
    if (isFresh) return { outcome, hosts: kept.hosts, checkedAt: kept.checkedAt };
  }
  const found = await lookUpMailExchange(domain);
  const data = { outcome: found.outcome, hosts: [...found.hosts], checkedAt: new Date() };
  await db.mailDomain.upsert({
    where: { name: domain },
    create: { name: domain, ...data },
    update: data,
    select: { name: true },
  });
  return { ...found, checkedAt: data.checkedAt };
}
