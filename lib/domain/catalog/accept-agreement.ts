import { authorize, hasStanding, type Actor } from '@/lib/access';
import { transaction, type AgreementKind } from '@/lib/db';
import { recordAudits, type AuditEntry } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { recordAcceptance, type Acceptance } from './agreements';
import type { AcceptAgreement } from './schema';

/**
 * The actor's organization accepts the version of the partner agreement that was read; harmless
 * when repeated.
 * @throws Refusal `forbidden`; `wrongStanding` for an organization that is no partner;
 *   `agreementChanged` when another version is in force
 */
export async function acceptPartnerAgreement(actor: Actor, input: AcceptAgreement): Promise<void> {
  authorize(actor, 'agreement:accept-partner');
  if (!hasStanding(actor.organization, 'partner')) {
    const params = { permission: 'agreement:accept-partner', standing: 'partner' };
    throw new Refusal('wrongStanding', { params });
  }
  await accept(actor, 'PARTNER', input);
}

/**
 * The actor's organization accepts the version of the customer agreement that was read; harmless
 * when repeated.
 * @throws Refusal `forbidden`; `partnerCannotBeCustomer`, `operatorCannotBeCustomer`;
 *   `agreementChanged` when another version is in force
 */
export async function acceptCustomerAgreement(actor: Actor, input: AcceptAgreement): Promise<void> {
  authorize(actor, 'relationships:decide');
  if (actor.organization.isOperator) throw new Refusal('operatorCannotBeCustomer');
  if (hasStanding(actor.organization, 'partner')) throw new Refusal('partnerCannotBeCustomer');
  await accept(actor, 'CUSTOMER', input);
}

async function accept(
  actor: Actor,
  kind: AgreementKind,
  { acceptAgreement: documentId }: AcceptAgreement,
): Promise<void> {
  await transaction(async (tx) => {
    const acceptance = await recordAcceptance(tx, actor, kind, documentId);
    if (acceptance.isNew) await recordAudits(tx, [acceptedAgreement(actor, kind, acceptance)]);
  });
}

/** What the audit records of an acceptance, for whichever command recorded it. */
export function acceptedAgreement(
  actor: Actor,
  kind: AgreementKind,
  { documentId, version, region }: Acceptance,
): AuditEntry {
  return {
    organizationIds: [actor.organization.id],
    actor,
    action: 'create_agreement',
    resourceType: 'agreement',
    resourceId: documentId,
    after: { kind, version, region, language: actor.locale },
  };
}
