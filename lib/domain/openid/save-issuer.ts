import { authorizeProved, rolesThatMay, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { openSealed, seal } from '@/lib/domain/credentials';
import { takeLimit } from '@/lib/domain/limits';
import { isAllowedUrl } from '@/lib/guarded-fetch';
import { Refusal } from '@/lib/refusal';
import { discover } from './client';
import { SECRET_PURPOSE } from './connections';
import { QUESTIONS } from './issuer-settings';
import type { IssuerInput } from './schema';

/** How an issuer is typed: with or without a slash, or the address of what it publishes. */
function typedIssuer(typed: string): string {
  return typed.replace(/\/\.well-known\/openid-configuration\/?$/, '');
}

/**
 * Sets up the issuer by which the members of the actor's organization sign in, or changes it; the
 * issuer is asked first. Sessions that another issuer opened end, and once it is required, those
 * that a password opened.
 * @throws Refusal `proofNeeded`; `issuerNotHttps`, `issuerUnreachable`, `issuerSecretRequired` without
 *   a secret and none on record, or for another issuer; `issuerMoved` when somebody changed it since
 *   the page was read; `tooManyRequests`.
 */
export async function saveIssuer(actor: Actor, input: IssuerInput): Promise<void> {
  authorizeProved(actor, 'organization:manage-sign-in', 'changeIssuer');
  const organizationId = actor.organization.id;
  const asked = typedIssuer(input.issuer);
  if (!isAllowedUrl(asked)) throw new Refusal('issuerNotHttps', { field: 'issuer' });
  await takeLimit(QUESTIONS, organizationId);
  const { identifier } = await discover({ ...input, issuer: asked, clientSecret: 'unused' }).catch(
    atField,
  );
  await transaction(async (tx) => {
    const before = await lockIssuer(tx, organizationId);
    requireUnmoved(before, input.seen);
    const clientSecret = input.clientSecret || keptSecret(before, organizationId, identifier);
    if (clientSecret === null) {
      throw new Refusal('issuerSecretRequired', { field: 'clientSecret' });
    }
    const { clientId, isRequired, answersForFactor } = input;
    const facts = { issuer: identifier, clientId, isRequired, answersForFactor };
    const sealedSecret = seal(SECRET_PURPOSE, organizationId, Buffer.from(clientSecret));
    const data = { ...facts, sealedSecret, changedAt: new Date() };
    await tx.signInIssuer.upsert({
      where: { organizationId },
      create: { organizationId, ...data },
      update: data,
      select: { organizationId: true },
    });
    if (before !== null && before.issuer !== identifier) {
      await endIssuerSessions(tx, actor, before.issuer);
    }
    if (isRequired) await endOtherSessions(tx, actor, identifier);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'change_sign_in_issuer',
      resourceType: 'sign_in_issuer',
      resourceId: organizationId,
      ...(before === null ? {} : { before: factsOf(before) }),
      after: { ...facts, newSecret: input.clientSecret !== '' },
    });
  });
}

/**
 * The moment of the last change is the version: an issuer that was turned off and set up anew is
 * another one, too.
 * @throws Refusal `issuerMoved`
 */
function requireUnmoved(before: StoredIssuer | null, seen: string): void {
  if ((before?.changedAt.toISOString() ?? '') === seen) return;
  throw new Refusal('issuerMoved', { late: true });
}

function atField(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(error.code, { field: 'issuer', params: error.params });
}

type StoredIssuer = NonNullable<Awaited<ReturnType<typeof lockIssuer>>>;

/** One change at a time for each organization. */
async function lockIssuer(tx: Tx, organizationId: string) {
  await tx.$queryRaw`SELECT FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  return tx.signInIssuer.findUnique({ where: { organizationId } });
}

function factsOf({ issuer, clientId, isRequired, answersForFactor }: StoredIssuer) {
  return { issuer, clientId, isRequired, answersForFactor };
}

/** The secret on record: another issuer is never sent it. */
function keptSecret(
  before: StoredIssuer | null,
  organizationId: string,
  issuer: string,
): string | null {
  if (before?.issuer !== issuer) return null;
  return openSealed(SECRET_PURPOSE, organizationId, before.sealedSecret)?.toString('utf8') ?? null;
}

/** Ends every session that the organization's issuer opened, but the actor's own. */
async function endIssuerSessions(tx: Tx, actor: Actor, issuer: string): Promise<void> {
  await tx.session.updateMany({
    where: {
      organizationId: actor.organization.id,
      issuer,
      revokedAt: null,
      id: { not: actor.sessionId },
    },
    data: { revokedAt: new Date() },
  });
}

/** Ends the sessions of members who may sign in by the issuer only, where something else opened them. */
async function endOtherSessions(tx: Tx, actor: Actor, issuer: string): Promise<void> {
  await tx.session.updateMany({
    where: {
      organizationId: actor.organization.id,
      OR: [{ issuer: null }, { issuer: { not: issuer } }],
      revokedAt: null,
      id: { not: actor.sessionId },
      user: {
        isGuest: false,
        roles: { none: { role: { in: [...rolesThatMay('organization:manage-sign-in')] } } },
      },
    },
    data: { revokedAt: new Date() },
  });
}

/**
 * Turns the organization's issuer off: its members sign in by their passwords again, and the sessions
 * it opened end, but the actor's own. Their identities stay, for the day when the same issuer comes back.
 * @throws Refusal `proofNeeded`, `notFound` when it is off, `issuerMoved` when somebody changed it
 *   since the page was read.
 */
export async function turnOffIssuer(
  actor: Actor,
  { seen }: { readonly seen: string },
): Promise<void> {
  authorizeProved(actor, 'organization:manage-sign-in', 'changeIssuer');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const before = await lockIssuer(tx, organizationId);
    if (before === null) throw new Refusal('notFound');
    requireUnmoved(before, seen);
    await tx.signInIssuer.delete({ where: { organizationId }, select: { organizationId: true } });
    await tx.issuerVisit.deleteMany({ where: { organizationId } });
    await tx.newIdentity.deleteMany({ where: { organizationId } });
    await endIssuerSessions(tx, actor, before.issuer);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'turn_off_sign_in_issuer',
      resourceType: 'sign_in_issuer',
      resourceId: organizationId,
      before: factsOf(before),
    });
  });
}
