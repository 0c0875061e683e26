import { db, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { enqueueAdminNotice } from '@/lib/domain/notifications';
import { lookUpTexts } from '@/lib/name-server';
import { judgeRecheck, judgeTexts, lapsesAt, type Recheck } from './own-domain';

const DAY = 86_400_000;
/** Domains asked about at once. */
const BATCH = 10;

interface DueDomain {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly token: string;
  readonly missingSince: Date | null;
  readonly lapsedAt: Date | null;
}

/**
 * Looks once a day for the records that proved verified domains. A record that is gone is told to the
 * Global admins at once; two weeks later the domain lapses; the record found again, all is as it was.
 * No answer of a name server proves nothing. A job's work, harmless to run by several at once.
 * @returns how many were looked at; null when none is due
 */
export async function recheckDomains(now: Date = new Date()): Promise<number | null> {
  const due = await db.$queryRaw<DueDomain[]>`
    UPDATE domain SET checked_at = ${now}
    WHERE id IN (
      SELECT id FROM domain
      WHERE token IS NOT NULL AND checked_at <= ${new Date(now.getTime() - DAY)}
      ORDER BY checked_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, organization_id AS "organizationId", name, token,
      missing_since AS "missingSince", lapsed_at AS "lapsedAt"`;
  if (due.length === 0) return null;
  await Promise.all(due.map((domain) => recheck(domain, now)));
  return due.length;
}

async function recheck(domain: DueDomain, now: Date): Promise<void> {
  const answer = await lookUpTexts(domain.name);
  if (answer.outcome === 'unknown') return;
  const texts = answer.outcome === 'found' ? answer.records : [];
  const verdict = judgeRecheck(domain, judgeTexts(texts, domain.token) === 'proved', now);
  if (verdict !== 'nothing') await transaction((tx) => settle(tx, domain, verdict, now));
}

const ACTIONS = {
  warn: 'miss_domain_record',
  lapse: 'lapse_domain',
  restore: 'find_domain_record',
} as const;

/** Compare-and-set: whoever was here meanwhile, or removed the domain, has settled it. */
async function settle(
  tx: Tx,
  { id, organizationId, name, missingSince, lapsedAt }: DueDomain,
  verdict: Exclude<Recheck, 'nothing'>,
  now: Date,
): Promise<void> {
  const data = {
    warn: { missingSince: now },
    lapse: { lapsedAt: now },
    restore: { missingSince: null, lapsedAt: null },
  }[verdict];
  const { count } = await tx.domain.updateMany({
    where: { id, organizationId, missingSince, lapsedAt },
    data,
  });
  if (count === 0) return;
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor: { system: 'system' },
    action: ACTIONS[verdict],
    resourceType: 'domain',
    resourceId: id,
    after: { name },
  });
  if (verdict === 'restore') return;
  const template = verdict === 'warn' ? 'domain-record-missing' : 'domain-lapsed';
  const refs = { name, lapses: lapsesAt(missingSince ?? now).toISOString() };
  await enqueueAdminNotice(tx, { template, refs, organizationId });
}
