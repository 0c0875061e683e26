import type { RequestContext } from '@/lib/access';
import { transaction } from '@/lib/db';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/refusal';
import { isLimited } from '../limits';
import { append, type AuditEntry, type AuditPerson } from './record-audit';

/**
 * More than anybody is refused by mistake. Records can never be taken away: without a bound, whoever
 * kept an old cookie could fill an organization's log, and keep its people waiting for its end.
 */
const REFUSALS = { name: 'refusals', times: 1000, seconds: 3600 };
const SUMMARIES = { ...REFUSALS, name: 'refusals-summary', times: 1 };

/**
 * Writes a refused attempt of somebody known, in a transaction of its own: the attempt's was
 * rolled back. The record carries the refusal's code and what it was about. Of somebody who was
 * refused a thousand times within an hour, one last record says that there are more; those are
 * logged.
 */
export async function recordRefusal(
  actor: AuditPerson & { readonly request: RequestContext },
  action: string,
  refusal: Refusal,
): Promise<void> {
  const isFlood = await isLimited(REFUSALS, actor.userId);
  if (isFlood) {
    const { requestId, ip } = actor.request;
    log.warn({ requestId, ip, userId: actor.userId, action, code: refusal.code }, 'Refused again');
    if (await isLimited(SUMMARIES, actor.userId)) return;
  }
  await write(actor, action, isFlood ? new Refusal('refusedTooOften') : refusal);
}

async function write(
  actor: AuditPerson & { readonly request: RequestContext },
  action: string,
  { code, params }: Refusal,
): Promise<void> {
  const entry: AuditEntry = {
    organizationIds: [actor.organization.id],
    actor,
    action,
    resourceType: 'request',
    resourceId: null,
    ...(Object.keys(params).length === 0 ? {} : { after: params }),
  };
  await transaction((tx) => append(tx, entry, { outcome: 'REFUSED', reason: code }));
}
