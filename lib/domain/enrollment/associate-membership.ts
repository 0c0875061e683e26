import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import {
  findProfileProblem,
  listProfiles,
  signInToMembership,
  type ProfileChoice,
} from '../membership';
import { changeDraft, draftAt } from './change-draft';
import { findLiveEnrollment } from './draft';
import type { StepId } from './steps';

/** Keeps the user name of the membership sign-in; the password is asked on the next screen. */
export async function nameMembership(
  actor: Actor,
  { version, userName }: { readonly version: number; readonly userName: string },
): Promise<{ next: StepId }> {
  authorize(actor, 'enrollment:submit');
  return changeDraft(actor, {
    step: 'membership',
    version,
    action: 'name_membership',
    change: () => ({ draft: { membership: { userName } } }),
  });
}

/**
 * Signs in to the membership directory under the user name kept before.
 * @throws Refusal `membershipSignInFailed`, `tooManyAttempts`, and those of a draft.
 */
export async function associateMembership(
  actor: Actor,
  { version, password }: { readonly version: number; readonly password: string },
): Promise<{ next: StepId }> {
  authorize(actor, 'enrollment:submit');
  const { progress } = await draftAt(db, actor, 'membership-password');
  const userName = progress.draft.membership?.userName ?? '';
  const membershipAccountId = await signInToMembership(actor, { userName, password });
  return changeDraft(actor, {
    step: 'membership-password',
    version,
    action: 'sign_in_to_membership',
    change: () => ({ membershipAccountId }),
  });
}

/** Cancel: back to the membership sign-in with other credentials; all that was typed stays. */
export async function leaveMembership(
  actor: Actor,
  { version }: { readonly version: number },
): Promise<void> {
  authorize(actor, 'enrollment:submit');
  await changeDraft(actor, {
    step: 'association',
    version,
    action: 'leave_membership',
    change: () => ({ membershipAccountId: null, profileId: null }),
  });
}

/**
 * Chooses the organization profile to associate; it is claimed when the enrollment is sent.
 * @throws Refusal `profileNotUsable` with the `problem`, and those of a draft.
 */
export async function chooseProfile(
  actor: Actor,
  { version, profileId }: { readonly version: number; readonly profileId: string },
): Promise<{ next: StepId }> {
  authorize(actor, 'enrollment:submit');
  return changeDraft(actor, {
    step: 'profile',
    version,
    action: 'choose_profile',
    change: async (tx, { membershipAccountId }) => {
      if (membershipAccountId === null) throw new Refusal('stepNotReached');
      const { organization } = actor;
      const facts = { profileId, accountId: membershipAccountId, organization };
      const problem = await findProfileProblem(tx, facts);
      if (problem !== null) {
        throw new Refusal('profileNotUsable', { field: 'profileId', params: { problem } });
      }
      return { profileId };
    },
  });
}

/** The profiles of the membership that the organization's draft is signed in to. */
export async function listOwnProfiles(actor: Actor): Promise<ProfileChoice[]> {
  authorize(actor, 'enrollment:submit');
  const enrollment = await findLiveEnrollment(db, actor.organization);
  if (!enrollment?.membershipAccountId) throw new Refusal('stepNotReached');
  return listProfiles(actor, enrollment.membershipAccountId);
}
