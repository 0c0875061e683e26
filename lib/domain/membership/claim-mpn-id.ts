import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { claimProfile } from './claim-profile';
import { findProfileOf } from './queries';

const FIELD = 'mpnId';

/** An MPN ID that somebody else got first. */
export function mpnIdTaken(): Refusal {
  return new Refusal('mpnIdNotUsable', { field: FIELD, params: { problem: 'associatedHere' } });
}

/**
 * Associates the directory's profile of an MPN ID with an organization, by the rules of spec M3 and
 * without the membership's credentials: for the program operator, who keeps the directory. Part of a
 * command that has authorized its actor. Of many that claim one MPN ID, one gets it.
 * @throws Refusal `mpnIdUnknown` when the directory has no such profile; `mpnIdNotUsable`, with what
 *   stands against it
 */
export async function claimMpnId(
  tx: Tx,
  {
    mpnId,
    organization,
  }: {
    readonly mpnId: string;
    readonly organization: { readonly id: string; readonly country: string };
  },
): Promise<void> {
  const profile = await findProfileOf(tx, { mpnId, organization });
  if (profile === null) throw new Refusal('mpnIdUnknown', { field: FIELD });
  const { id: profileId, problem } = profile;
  if (problem !== null) throw new Refusal('mpnIdNotUsable', { field: FIELD, params: { problem } });
  await claimProfile(tx, { profileId, organization }).catch((error: unknown) => {
    throw error instanceof Refusal ? mpnIdTaken() : error;
  });
}
