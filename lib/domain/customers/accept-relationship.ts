import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { lockChains, recordAudit } from '../audit';
import {
  getAgreementStanding,
  mayTransact,
  recordAcceptance,
  recordAcceptedAgreement,
  holdRegionalRules,
  type Acceptance,
} from '../catalog';
import { answerInvitation, type AnsweredInvitation, partiesOf } from '../invitations';
import { enqueueNotice } from '../notifications';
import { requireMayBegin } from '../organizations';
import { namesOf } from './names';
import { type Granted, whyNotCustomer } from './policy';
import type { AcceptRelationship } from './schema';

interface Partner {
  readonly id: string;
  readonly country: string;
}

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
  const partners = partnerIds.map(standingOf);
  const refusal = whyNotCustomer(standingOf(customerId), partners, await holdRegionalRules(tx));
  if (refusal !== null) throw new Refusal(refusal);
  const agreement = await settleAgreement(tx, actor, input.acceptAgreement);
  const privileges = invitation.includesPrivileges && input.grantPrivileges;
  const customer = await customerNames(tx, actor);
  const changes: Change[] = [];
  for (const partner of partners) {
    const change = await relate(tx, { actor, invitation, partner, privileges, customer });
    if (change !== null) changes.push(change);
  }
  if (changes.length === 0) throw await whyNothingChanged(tx, actor, invitation);
  for (const { relationshipId, partnerId, granted } of changes) {
    await enqueueNotice(tx, {
      template: 'relationship-accepted',
      refs: { relationshipId, granted },
      organizationId: partnerId,
    });
  }
  await recordChanges(tx, actor, invitation.id, changes);
  if (agreement !== null) await recordAcceptedAgreement(tx, actor, 'CUSTOMER', agreement);
}

/** One record a relationship, under its own id, in the chains of the two it is between. */
async function recordChanges(
  tx: Tx,
  actor: Actor,
  invitationId: string,
  changes: readonly Change[],
): Promise<void> {
  const customerId = actor.organization.id;
  await lockChains(tx, [customerId, ...changes.map(({ partnerId }) => partnerId)]);
  for (const { relationshipId, partnerId, granted } of changes) {
    await recordAudit(tx, {
      organizationIds: [customerId, partnerId],
      actor,
      action: 'partner_customer_relationship',
      resourceType: 'partner_customer_relationship',
      resourceId: relationshipId,
      ...(granted === 'privileges' ? { before: { privileges: false } } : {}),
      after: { privileges: granted !== 'relationship', invitationId },
      customerId,
    });
  }
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
): Promise<Acceptance | null> {
  const standing = await getAgreementStanding(actor.organization.id, 'CUSTOMER', tx);
  if (mayTransact(standing)) return null;
  if (documentId === null) throw new Refusal('agreementRequired', { field: 'acceptAgreement' });
  const acceptance = await recordAcceptance(tx, actor, 'CUSTOMER', documentId);
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
  readonly invitation: AnsweredInvitation;
  readonly partner: Partner;
  readonly privileges: boolean;
  readonly customer: ReturnType<typeof namesOf>;
}

/** Makes the relationship, or adds newly granted privileges to the live one. */
async function relate(tx: Tx, relating: Relating): Promise<Change | null> {
  const { actor, invitation, partner, privileges, customer } = relating;
  const pair = { partnerId: partner.id, customerId: actor.organization.id };
  const live = await tx.customerRelationship.findFirst({
    where: { ...pair, endedAt: null },
    select: { id: true },
  });
  const now = new Date();
  if (live !== null) {
    if (!privileges) return null;
    const { count } = await tx.customerRelationship.updateMany({
      where: { id: live.id, endedAt: null, privilegesSince: null },
      data: { privilegesSince: now },
    });
    const added = {
      partnerId: partner.id,
      relationshipId: live.id,
      granted: 'privileges',
    } as const;
    return count === 1 ? added : null;
  }
  // What a removal left standing is settled by this new answer.
  await tx.customerRelationship.updateMany({
    where: { ...pair, endedAt: { not: null }, privilegesSince: { not: null } },
    data: { privilegesSince: null },
  });
  const { id } = await tx.customerRelationship.create({
    data: {
      ...pair,
      ...customer,
      invitationId: invitation.id,
      startedAt: now,
      privilegesSince: privileges ? now : null,
    },
    select: { id: true },
  });
  const granted = privileges ? 'relationshipWithPrivileges' : 'relationship';
  return { partnerId: partner.id, relationshipId: id, granted };
}
