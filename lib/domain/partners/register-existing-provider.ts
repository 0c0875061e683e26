import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { claimMpnId } from '../membership';
import { enqueueAdminNotice } from '../notifications';
import { requireMayBegin } from '../organizations';
import { requireCandidate } from './candidate';
import { makeProvider, mpnIdRefusal } from './make-provider';
import type { RegisterExisting } from './provider-schema';

/**
 * Makes an organization of the portal an indirect provider (spec E16), beside what it is: its
 * people, domains and partnerships stay. It keeps the MPN ID it has; one without is given one. Its
 * Global admins are told by mail.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; those of `requireCandidate`;
 *   `mpnIdRequired`, `mpnIdUnknown`, `mpnIdNotUsable`
 */
export async function registerExistingProvider(
  actor: Actor,
  input: RegisterExisting,
): Promise<void> {
  authorize(actor, 'program:providers');
  await transaction((tx) => register(tx, actor, input)).catch((error: unknown) => {
    throw mpnIdRefusal(error);
  });
}

async function register(tx: Tx, actor: Actor, input: RegisterExisting): Promise<void> {
  const { organizationId: id } = input;
  const organization = await requireCandidate(tx, id, undefined, true);
  await requireMayBegin(tx, actor, [id]);
  const mpnId = organization.mpnId ?? input.mpnId;
  if (mpnId === undefined) throw new Refusal('mpnIdRequired', { field: 'mpnId' });
  if (organization.mpnId === null) await claimMpnId(tx, { mpnId, organization });
  await makeProvider(tx, id, mpnId);
  await enqueueAdminNotice(tx, { template: 'provider-registered', refs: {}, organizationId: id });
  await recordAudit(tx, {
    organizationIds: [actor.organization.id, id],
    actor,
    action: 'register_provider',
    resourceType: 'organization',
    resourceId: id,
    before: { mpnId: organization.mpnId },
    after: { partner: organization.name, mpnId },
  });
}
