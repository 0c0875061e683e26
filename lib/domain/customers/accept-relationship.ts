import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, newId, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudits, type AuditEntry } from '../audit';
import {
  acceptedAgreement,
  getAgreementStanding,
  holdRegionalRules,
  mayTransact,
  recordAcceptance,
  type Acceptance,
  type RegionalRules,
} from '../catalog';
import { answerInvitation, type AnsweredInvitation, partiesOf } from '../invitations';
import { enqueueNotices } from '../notifications';
import { requireMayBegin } from '../organizations';
import { namesOf } from './names';
import { type Granted, whyNotCustomer } from './policy';
import type { AcceptRelationship } from './schema';

/**
 * The actor's organization becomes a customer of the one partner, or of both at once, who asked.
 * All relationships of an invitation are made, or none.
 * @throws Refusal `forbidden`; the invitation's own (`invitationUsed`, `invitationExpired` …);
 *   `partnerCannotBeCustomer`, `operatorCannotBeCustomer`, `otherRegion`;
 *   `partnershipEnded` when the two who asked together have parted; `partnerSuspended`, `suspended`;
 *   `agreementRequired`, `agreementChanged` when another version is in force than the one that was
 *   read;
 *   `alreadyCustomer` when there is nothing left to grant; `onlyPrivilegesAsked` when all that is
 *   left are the privileges, and they are not granted
 */
export async function acceptRelationship(actor: Actor, input: AcceptRelationship): Promise<void> {
  authorize(actor, 'relationships:decide');
  const attempt = () => transaction((tx) => accept(tx, actor, input));
  try {
    await attempt();
  } catch (error) {
    if (!isUniqueViolation(error, 'customer_relationship_one_live')) throw error;
    // Another invitation of the same partner was accepted at this very moment: on top of it.
    await attempt();
  }
}

async function accept(tx: Tx, actor: Actor, input: AcceptRelationship): Promise<void> {
  const invitation = await answerInvitation(tx, actor, {
    token: input.token,
    kinds: ['RELATIONSHIP', 'JOINT'],
    answer: 'ACCEPTED',
  });
  await requirePartnership(tx, invitation);
  const customerId = actor.organization.id;
  const partnerIds = partiesOf(invitation).sort();
  const standingOf = await requireMayBegin(tx, actor, [customerId, ...partnerIds]);
  const rules = await holdRegionalRules(tx);
  const refusal = whyNotCustomer(standingOf(customerId), partnerIds.map(standingOf), rules);
  if (refusal !== null) throw new Refusal(refusal);
  const agreement = await settleAgreement(tx, actor, input.acceptAgreement, rules);
  const privileges = invitation.includesPrivileges && input.grantPrivileges;
  const changes = await relate(tx, { actor, invitationId: invitation.id, partnerIds, privileges });
  if (changes.length === 0) throw await whyNothingChanged(tx, actor, invitation);
  await enqueueNotices(
    tx,
    changes.map(({ relationshipId, partnerId, granted }) => ({
      template: 'relationship-accepted',
      refs: { relationshipId, granted },
      organizationId: partnerId,
    })),
  );
  await recordAudits(tx, [
    ...changes.map((change) => acceptedRelationship(actor, invitation.id, change)),
    ...(agreement === null ? [] : [acceptedAgreement(actor, 'CUSTOMER', agreement)]),
  ]);
}

/** One record a relationship, under its own id, in the chains of the two it is between. */
function acceptedRelationship(
  actor: Actor,
  invitationId: string,
  { relationshipId, partnerId, granted }: Change,
): AuditEntry {
  const customerId = actor.organization.id;
  return {
    organizationIds: [customerId, partnerId],
    actor,
    action: 'partner_customer_relationship',
    resourceType: 'partner_customer_relationship',
    resourceId: relationshipId,
    ...(granted === 'privileges' ? { before: { privileges: false } } : {}),
    after: { privileges: granted !== 'relationship', invitationId },
    customerId,
  };
}

/** The request stays open: a box left unticked by mistake can be ticked, or the request declined. */
async function whyNothingChanged(
  tx: Tx,
  actor: Actor,
  invitation: AnsweredInvitation,
): Promise<Refusal> {
  const bare = await tx.customerRelationship.findFirst({
    where: {
      customerId: actor.organization.id,
      partnerId: { in: partiesOf(invitation) },
      endedAt: null,
      privilegesSince: null,
    },
    select: { id: true },
  });
  return invitation.includesPrivileges && bare !== null
    ? new Refusal('onlyPrivilegesAsked', { field: 'grantPrivileges' })
    : new Refusal('alreadyCustomer');
}

/** Those who asked together must still be partners of each other, and stay it until the end. */
async function requirePartnership(tx: Tx, invitation: AnsweredInvitation): Promise<void> {
  const { providerId, resellerId } = invitation;
  if (providerId === null || resellerId === null) return;
  const live = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM partnership
    WHERE provider_id = ${providerId}::uuid AND reseller_id = ${resellerId}::uuid
      AND ended_at IS NULL FOR SHARE`;
  if (live.length === 0) throw new Refusal('partnershipEnded');
}

/** The agreement that is accepted with this answer; null when one binds the customer already. */
async function settleAgreement(
  tx: Tx,
  actor: Actor,
  documentId: string | null,
  rules: RegionalRules,
): Promise<Acceptance | null> {
  const standing = await getAgreementStanding(actor.organization.id, 'CUSTOMER', tx);
  if (mayTransact(standing)) return null;
  if (documentId === null) throw new Refusal('agreementRequired', { field: 'acceptAgreement' });
  const acceptance = await recordAcceptance(tx, actor, 'CUSTOMER', documentId, rules);
  return acceptance.isNew ? acceptance : null;
}

async function customerNames(tx: Tx, actor: Actor) {
  const domain = await tx.domain.findFirstOrThrow({
    where: { organizationId: actor.organization.id, isInitial: true },
    select: { name: true },
  });
  return namesOf({ name: actor.organization.name, domain: domain.name });
}

interface Change {
  readonly partnerId: string;
  readonly relationshipId: string;
  readonly granted: Granted;
}

interface Relating {
  readonly actor: Actor;
  readonly invitationId: string;
  readonly partnerIds: readonly string[];
  readonly privileges: boolean;
}

/** Makes the relationships, or adds newly granted privileges to those that live. */
async function relate(tx: Tx, relating: Relating): Promise<Change[]> {
  const { actor, partnerIds, privileges } = relating;
  const live = await tx.customerRelationship.findMany({
    where: {
      customerId: actor.organization.id,
      partnerId: { in: [...partnerIds] },
      endedAt: null,
    },
    select: { id: true, partnerId: true },
  });
  const known = new Set(live.map(({ partnerId }) => partnerId));
  const added = privileges ? await addPrivileges(tx, live) : [];
  const made = await make(tx, {
    ...relating,
    partnerIds: partnerIds.filter((id) => !known.has(id)),
  });
  return [...added, ...made];
}

async function addPrivileges(tx: Tx, live: readonly { readonly id: string }[]): Promise<Change[]> {
  if (live.length === 0) return [];
  const added = await tx.customerRelationship.updateManyAndReturn({
    where: { id: { in: live.map(({ id }) => id) }, endedAt: null, privilegesSince: null },
    data: { privilegesSince: new Date() },
    select: { id: true, partnerId: true },
  });
  return added.map(({ id, partnerId }) => ({
    partnerId,
    relationshipId: id,
    granted: 'privileges',
  }));
}

async function make(
  tx: Tx,
  { actor, invitationId, partnerIds, privileges }: Relating,
): Promise<Change[]> {
  if (partnerIds.length === 0) return [];
  const customerId = actor.organization.id;
  // What a removal left standing is settled by this new answer.
  await tx.customerRelationship.updateMany({
    where: {
      customerId,
      partnerId: { in: [...partnerIds] },
      endedAt: { not: null },
      privilegesSince: { not: null },
    },
    data: { privilegesSince: null },
  });
  const names = await customerNames(tx, actor);
  const startedAt = new Date();
  const rows = partnerIds.map((partnerId) => ({
    id: newId(),
    partnerId,
    customerId,
    ...names,
    invitationId,
    startedAt,
    privilegesSince: privileges ? startedAt : null,
  }));
  await tx.customerRelationship.createMany({ data: rows });
  const granted = privileges ? 'relationshipWithPrivileges' : 'relationship';
  return rows.map(({ id, partnerId }) => ({ partnerId, relationshipId: id, granted }));
}
