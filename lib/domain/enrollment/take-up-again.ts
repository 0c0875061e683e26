import type { Actor } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { isCustomer } from '../customers';
import { claimProfile } from '../membership';
import { requireMayBegin } from '../organizations';

/**
 * What may have changed since a rejection is asked again, as at the submission, before the
 * applicant's side takes the enrollment up again; the profile that the rejection released is claimed.
 * @throws Refusal `suspended`, `customerCannotEnroll`, `profileTaken`
 */
export async function takeUpAgain(tx: Tx, actor: Actor, profileId: string | null): Promise<void> {
  const { organization } = actor;
  await requireMayBegin(tx, actor, [organization.id]);
  if (await isCustomer(tx, organization.id)) throw new Refusal('customerCannotEnroll');
  if (profileId === null) throw new Refusal('profileTaken');
  await claimProfile(tx, { profileId, organization });
}
