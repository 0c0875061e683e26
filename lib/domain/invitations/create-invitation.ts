import type { Actor, ActorOrganization } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import { newNonce } from '../notifications';
import { canonicalDomain, isDomainName, requireMayBegin } from '../organizations';
import { defaultDraft } from './drafts';
import { tokenHashOf } from './link';
import { CREATIONS, endOfLife } from './policy';
import type { CreateInvitation } from './schema';
import { authorizeInviting } from './scope';

export interface Parties {
  readonly provider: { readonly id: string; readonly name: string } | null;
  readonly reseller: { readonly id: string; readonly name: string } | null;
}

/**
 * Makes an invitation with the default draft in the chosen language. Its link works from now on;
 * nothing is sent yet. The same idempotency key makes one invitation, however often it comes.
 * @returns the invitation's id
 * @throws Refusal `forbidden`, `wrongStanding`; `domainNameInvalid`; `notFound` when the partnership of a JOINT
 *   invitation is not a live one of the actor's organization; `suspended`, `partnerSuspended`;
 *   `tooManyRequests`
 */
export async function createInvitation(
  actor: Actor,
  input: CreateInvitation,
): Promise<{ id: string }> {
  authorizeInviting(actor, offered(input));
  const request = { ...input, ...offered(input), recipientDomain: domainIn(input) };
  const before = await madeBefore(actor, input.idempotencyKey);
  if (before !== null) return before;
  await takeLimit(CREATIONS, actor.organization.id);
  try {
    return await transaction((tx) => insert(tx, actor, request));
  } catch (error) {
    // Posted twice at the same moment.
    const made = isUniqueViolation(error) ? await madeBefore(actor, input.idempotencyKey) : null;
    if (made === null) throw error;
    return made;
  }
}

/** What it offers: privileges only to customers. */
function offered({ kind, includesPrivileges }: CreateInvitation) {
  return { kind, includesPrivileges: kind !== 'PARTNERSHIP' && includesPrivileges };
}

/** The domain it is kept to, as it is stored. @throws Refusal `domainNameInvalid` */
function domainIn({ recipientDomain }: CreateInvitation): string | null {
  if (recipientDomain === null) return null;
  const name = canonicalDomain(recipientDomain);
  if (!isDomainName(name)) throw new Refusal('domainNameInvalid', { field: 'recipientDomain' });
  return name;
}

/** Who asks, as they stand now. A pair stays partners until the transaction ends: its removal waits. */
async function holdParties(tx: Tx, actor: Actor, input: CreateInvitation): Promise<Parties> {
  const { id } = actor.organization;
  if (input.kind !== 'JOINT') {
    const own = (await requireMayBegin(tx, actor, [id]))(id);
    return soleParty(own);
  }
  const [pair] = await tx.$queryRaw<{ providerId: string; resellerId: string }[]>`
    SELECT provider_id AS "providerId", reseller_id AS "resellerId" FROM partnership
    WHERE id = ${input.partnershipId}::uuid AND ended_at IS NULL
      AND ${id}::uuid IN (provider_id, reseller_id) FOR SHARE`;
  if (pair === undefined) throw new Refusal('notFound');
  const standingOf = await requireMayBegin(tx, actor, [pair.providerId, pair.resellerId]);
  return { provider: standingOf(pair.providerId), reseller: standingOf(pair.resellerId) };
}

async function insert(tx: Tx, actor: Actor, input: CreateInvitation) {
  const parties = await holdParties(tx, actor, input);
  const { idempotencyKey, partnershipId: _, ...asked } = input;
  const now = new Date();
  const nonce = newNonce();
  const draft = defaultDraft({ ...asked, ...namesFor(actor, parties) });
  const row = await tx.invitation.create({
    data: {
      ...asked,
      issuerId: actor.organization.id,
      ...partyIds(parties),
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
    after: { ...asked, ...partyIds(parties) },
  });
  return row;
}

/** Who asks, as the draft names them. */
export function namesFor(actor: Actor, { provider, reseller }: Parties) {
  return {
    provider: provider?.name ?? null,
    reseller: reseller?.name ?? null,
    inviter: actor.displayName,
    issuer: actor.organization.name,
    brand: env.brandName,
  };
}

/** A request of one partner: as provider where it is one. */
export function soleParty(own: ActorOrganization): Parties {
  return own.isProvider ? { provider: own, reseller: null } : { provider: null, reseller: own };
}

export function partyIds({ provider, reseller }: Parties) {
  return { providerId: provider?.id ?? null, resellerId: reseller?.id ?? null };
}

function madeBefore(actor: Actor, idempotencyKey: string): Promise<{ id: string } | null> {
  return db.invitation.findFirst({
    where: { issuerId: actor.organization.id, idempotencyKey },
    select: { id: true },
  });
}
