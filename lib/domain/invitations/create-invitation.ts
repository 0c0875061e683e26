import type { Actor } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { newNonce } from '../notifications';
import { defaultDraft } from './drafts';
import { tokenHashOf } from './link';
import { endOfLife, MAX_PER_HOUR } from './policy';
import type { CreateInvitation } from './schema';
import { authorizeInviter, authorizeInviting } from './scope';

interface Parties {
  readonly provider: { readonly id: string; readonly name: string } | null;
  readonly reseller: { readonly id: string; readonly name: string } | null;
}

/**
 * Makes an invitation with the default draft in the chosen language. Its link works from now on;
 * nothing is sent yet. The same idempotency key makes one invitation, however often it comes.
 * @returns the invitation's id
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` when the partnership of a JOINT
 *   invitation is not a live one of the actor's organization; `tooManyRequests`
 */
export async function createInvitation(
  actor: Actor,
  input: CreateInvitation,
): Promise<{ id: string }> {
  authorizeInviter(actor);
  const includesPrivileges = input.kind !== 'PARTNERSHIP' && input.includesPrivileges;
  authorizeInviting(actor, { kind: input.kind, includesPrivileges });
  const request = { ...input, includesPrivileges };
  const parties = await partiesOf(actor, request);
  try {
    return await transaction((tx) => insert(tx, actor, request, parties));
  } catch (error) {
    const made = isUniqueViolation(error) ? await madeBefore(actor, input.idempotencyKey) : null;
    if (made === null) throw error;
    return made;
  }
}

async function partiesOf(actor: Actor, input: CreateInvitation): Promise<Parties> {
  const { id, name, isProvider } = actor.organization;
  const own = { id, name };
  if (input.kind !== 'JOINT') {
    return isProvider ? { provider: own, reseller: null } : { provider: null, reseller: own };
  }
  const party = { select: { id: true, name: true } };
  const pair = await db.partnership.findFirst({
    where: {
      id: input.partnershipId ?? '00000000-0000-0000-0000-000000000000',
      endedAt: null,
      OR: [{ providerId: id }, { resellerId: id }],
    },
    select: { provider: party, reseller: party },
  });
  if (pair === null) throw new Refusal('notFound');
  return pair;
}

async function insert(tx: Tx, actor: Actor, input: CreateInvitation, parties: Parties) {
  await refuseFlood(tx, actor.organization.id);
  const { kind, label, recipientEmail, locale, includesPrivileges, idempotencyKey } = input;
  const now = new Date();
  const nonce = newNonce();
  const draft = defaultDraft({
    kind,
    locale,
    includesPrivileges,
    provider: parties.provider?.name ?? null,
    reseller: parties.reseller?.name ?? null,
    inviter: actor.displayName,
    issuer: actor.organization.name,
    brand: env.brandName,
  });
  const row = await tx.invitation.create({
    data: {
      kind,
      issuerId: actor.organization.id,
      providerId: parties.provider?.id ?? null,
      resellerId: parties.reseller?.id ?? null,
      includesPrivileges,
      label,
      recipientEmail,
      locale,
      ...draft,
      nonce,
      tokenHash: `new ${idempotencyKey}`, // the token needs the id: set below
      idempotencyKey,
      createdById: actor.userId,
      createdAt: now,
      expiresAt: endOfLife(now),
    },
    select: { id: true },
  });
  await tx.invitation.update({
    where: { id: row.id },
    data: { tokenHash: tokenHashOf({ id: row.id, nonce }) },
    select: { id: true },
  });
  await recordAudit(tx, {
    organizationIds: [actor.organization.id],
    actor,
    action: 'create_invitation',
    resourceType: 'invitation',
    resourceId: row.id,
    after: { kind, label, recipientEmail, locale, includesPrivileges, ...partyIds(parties) },
  });
  return row;
}

function partyIds({ provider, reseller }: Parties) {
  return { providerId: provider?.id ?? null, resellerId: reseller?.id ?? null };
}

async function refuseFlood(tx: Tx, issuerId: string): Promise<void> {
  const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
  const recent = await tx.invitation.count({ where: { issuerId, createdAt: { gt: anHourAgo } } });
  if (recent >= MAX_PER_HOUR) throw new Refusal('tooManyRequests');
}

function madeBefore(actor: Actor, idempotencyKey: string): Promise<{ id: string } | null> {
  return db.invitation.findFirst({
    where: { issuerId: actor.organization.id, idempotencyKey },
    select: { id: true },
  });
}
