import { authorize, type Actor } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { lookUpTexts } from '@/lib/name-server';
import { Refusal } from '@/lib/refusal';
import { judgeTexts } from './own-domain';

/** Each one makes us ask a name server of the actor's choice. */
const QUESTIONS = { name: 'verify-domain', times: 60, seconds: 3600 };

/**
 * Asks DNS for the record that proves a claim, and makes the domain the organization's own. One that
 * another organization has let lapse goes over. DNS is asked before the transaction; of two organizations that
 * prove one domain at the same moment, the unique index lets one through.
 * @throws Refusal `notFound`, `domainNoAnswer` when DNS does not answer in time,
 *   `domainRecordMissing`, `domainRecordDiffers`, `domainTakenElsewhere`, `tooManyRequests`.
 */
export async function verifyDomain(actor: Actor, { id }: { readonly id: string }): Promise<void> {
  authorize(actor, 'organization:manage-domains');
  const organizationId = actor.organization.id;
  const claim = await db.domainClaim.findFirst({
    where: { id, organizationId },
    select: { id: true, name: true, token: true },
  });
  if (claim === null) throw new Refusal('notFound');
  await takeLimit(QUESTIONS, organizationId);
  await requireRecord(claim);
  await transaction(async (tx) => {
    const { count } = await tx.domainClaim.deleteMany({
      where: { id: claim.id, organizationId, token: claim.token },
    });
    if (count !== 1) return requireOwn(tx, organizationId, claim.name);
    await takeOverLapsed(tx, actor, claim.name);
    const domainId = await keepProved(tx, organizationId, claim);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'verify_domain',
      resourceType: 'domain',
      resourceId: domainId,
      after: { name: claim.name },
    });
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error, 'domain_name_key')) throw error;
    throw new Refusal('domainTakenElsewhere', { params: { domain: claim.name } });
  });
}

/**
 * The organization's own domain with the record that proves it: a new one, or the one that it had
 * proved before records were kept.
 */
async function keepProved(
  tx: Tx,
  organizationId: string,
  { name, token }: { readonly name: string; readonly token: string },
): Promise<string> {
  const now = new Date();
  const [unwatched] = await tx.domain.updateManyAndReturn({
    where: { organizationId, name, isInitial: false, token: null },
    data: { token, checkedAt: now },
    select: { id: true },
  });
  if (unwatched !== undefined) return unwatched.id;
  const { id } = await tx.domain.create({
    data: { organizationId, name, token, verifiedAt: now, checkedAt: now },
    select: { id: true },
  });
  return id;
}

async function requireRecord({
  name,
  token,
}: {
  readonly name: string;
  readonly token: string;
}): Promise<void> {
  const answer = await lookUpTexts(name);
  if (answer.outcome === 'unknown') {
    throw new Refusal('domainNoAnswer', { params: { domain: name } });
  }
  const judged = judgeTexts(answer.outcome === 'found' ? answer.records : [], token);
  if (judged !== 'proved') throw new Refusal(judged, { params: { domain: name } });
}

/** The claim went meanwhile: the same form, posted twice, has verified it, or somebody dropped it. */
async function requireOwn(tx: Tx, organizationId: string, name: string): Promise<void> {
  const own = await tx.domain.findFirst({ where: { organizationId, name }, select: { id: true } });
  if (own === null) throw new Refusal('notFound');
}

/**
 * Takes a domain from an organization that could not prove it any more. Its people keep their names
 * and sign in as before; both organizations have it on record.
 */
async function takeOverLapsed(tx: Tx, actor: Actor, name: string): Promise<void> {
  const [lost] = await tx.$queryRaw<{ id: string; organizationId: string }[]>`
    DELETE FROM domain WHERE name = ${name} AND lapsed_at IS NOT NULL
    RETURNING id, organization_id AS "organizationId"`;
  if (lost === undefined || lost.organizationId === actor.organization.id) return;
  await recordAudit(tx, {
    organizationIds: [lost.organizationId],
    actor: { system: 'system' },
    action: 'lose_domain',
    resourceType: 'domain',
    resourceId: lost.id,
    before: { name },
  });
}
