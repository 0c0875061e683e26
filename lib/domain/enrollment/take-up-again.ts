import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { isCustomer } from '../customers';
import { claimProfile } from '../membership';

/**
 * What may have changed since a rejection is asked again, as at the submission, before the
 * applicant's side takes the enrollment up again; the profile that the rejection released is claimed.
 * @throws Refusal `customerCannotEnroll`, `profileTaken`
 */
export async function takeUpAgain(
  tx: Tx,
  organization: { readonly id: string; readonly country: string },
  profileId: string | null,
): Promise<void> {
  if (await isCustomer(tx, organization.id)) throw new Refusal('customerCannotEnroll');
  if (profileId === null) throw new Refusal('profileTaken');
  await claimProfile(tx, { profileId, organization });
}
