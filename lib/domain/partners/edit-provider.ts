import { isDeepStrictEqual } from 'node:util';
import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { renameOrganization } from '../customers';
import { claimMpnId } from '../membership';
import { mpnIdRefusal } from './make-provider';
import type { EditProvider, ProviderRecord } from './provider-schema';

const RECORD = {
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  taxId: true,
} as const satisfies Record<keyof ProviderRecord, true>;

/**
 * Changes what the operator registered of a provider: its name, its MPN ID, its address and tax ID. A provider that
 * enrolled as a reseller too changes its own, since that was verified (spec E14, M4).
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for what is no provider;
 *   `providerIsReseller`; `conflict` when somebody was faster; `mpnIdUnknown`, `mpnIdNotUsable`
 */
export async function editProvider(actor: Actor, input: EditProvider): Promise<void> {
  authorize(actor, 'program:providers');
  await transaction((tx) => edit(tx, actor, input)).catch((error: unknown) => {
    throw mpnIdRefusal(error);
  });
}

async function edit(tx: Tx, actor: Actor, input: EditProvider): Promise<void> {
  const { partnerId: id, version, country, name, mpnId, record } = input;
  const [present] = await tx.$queryRaw<Present[]>`
    SELECT id, name, country, mpn_id AS "mpnId", version, reseller_since IS NOT NULL AS "isReseller"
    FROM organization WHERE id = ${id}::uuid AND provider_since IS NOT NULL FOR NO KEY UPDATE`;
  if (present === undefined) throw new Refusal('notFound');
  if (present.isReseller) throw new Refusal('providerIsReseller');
  if (present.version !== version || present.country !== country) throw new Refusal('conflict');
  const isRenamed = present.name !== name;
  const isMoved = present.mpnId !== mpnId;
  const before = await tx.providerRecord.findUnique({
    where: { organizationId: id },
    select: RECORD,
  });
  const isRecordKept = before !== null && isDeepStrictEqual(before, record);
  if (!isRenamed && !isMoved && isRecordKept) return;
  if (!isRecordKept) await saveRecord(tx, id, record);
  if (isMoved) {
    await claimMpnId(tx, { mpnId, organization: present });
    await tx.organization.update({
      where: { id },
      data: { mpnId, version: { increment: 1 } },
      select: { id: true },
    });
  }
  if (isRenamed) await renameOrganization(tx, { id, name });
  await recordAudit(tx, {
    organizationIds: [actor.organization.id, id],
    actor,
    action: 'update_provider',
    resourceType: 'organization',
    resourceId: id,
    before: { name: present.name, mpnId: present.mpnId, ...before },
    after: { partner: name, name, mpnId, ...record },
  });
}

/** Puts the record in place of the one before; whoever saw that one is too late from now on. */
async function saveRecord(tx: Tx, id: string, record: ProviderRecord): Promise<void> {
  await tx.providerRecord.upsert({
    where: { organizationId: id },
    create: { organizationId: id, ...record },
    update: record,
    select: { organizationId: true },
  });
  await tx.organization.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}

interface Present {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly version: number;
  readonly isReseller: boolean;
}
