import type { Actor } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { dayIn } from '@/lib/clock';
import { Refusal } from '@/lib/refusal';
import { holdRegionalRules } from './regional-rules';
import { regionName } from './regions';
import { getCurrentVersion, lockVersions, type Acceptance } from './agreements';

/** What a provider says of a customer's signature (reference 7.5). */
export interface Attestation {
  /** The version that was signed: the one in force. */
  readonly documentId: string;
  readonly signerFirstName: string;
  readonly signerLastName: string;
  readonly signerEmail: string;
  /** As `2026-11-22`, not in the future. */
  readonly signedOn: string;
}

interface Signatory {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * Records that a customer accepted the customer agreement in force, as the actor attests. Part of a
 * command that has authorized its actor; where the customer has accepted it already, nothing changes.
 * @throws Refusal `agreementChanged` when another version is in force; `signedInFuture`
 */
export async function recordAttestation(
  tx: Tx,
  actor: Actor,
  customer: Signatory,
  attestation: Attestation,
): Promise<Acceptance> {
  const { documentId, signerFirstName, signerLastName, signerEmail, signedOn } = attestation;
  if (signedOn > dayIn(actor.timeZone, new Date())) {
    throw new Refusal('signedInFuture', { field: 'signedOn' });
  }
  await lockVersions(tx, 'CUSTOMER', 'shared');
  const { id, version } = await getCurrentVersion(tx, 'CUSTOMER');
  if (id !== documentId.toLowerCase()) {
    const params = { version };
    throw new Refusal('agreementChanged', { field: 'agreement', params, late: true });
  }
  const region = regionName(await holdRegionalRules(tx), customer.country);
  const { count } = await tx.agreementAcceptance.createMany({
    data: {
      organizationId: customer.id,
      organizationName: customer.name,
      documentId: id,
      acceptedById: actor.userId,
      acceptedByName: `${signerFirstName} ${signerLastName}`,
      signInName: actor.signInName,
      locale: actor.locale,
      region,
      acceptedAt: new Date(),
      attestedByOrganizationId: actor.organization.id,
      attestedByName: actor.displayName,
      attestedByOrganization: actor.organization.name,
      signerEmail,
      signedOn: new Date(`${signedOn}T00:00:00Z`),
    },
    skipDuplicates: true,
  });
  return { documentId: id, version, region, isNew: count === 1 };
}
