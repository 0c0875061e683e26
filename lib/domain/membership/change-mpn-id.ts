import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { findMpnChange, ownChange } from './mpn-id';
import { findProfileProblem } from './queries';
import { signInToMembership } from './sign-in-to-membership';

/** Writes one step of the way into the organization's chain. */
function record(tx: Tx, actor: Actor, action: string): Promise<void> {
  return recordAudit(tx, {
    organizationIds: [actor.organization.id],
    actor,
    action,
    resourceType: 'organization',
    resourceId: actor.organization.id,
  });
}

/**
 * An MPN ID is changed where there is one to work under: enrolling associates the first.
 * @throws Refusal `wrongStanding`
 */
function requirePartner({ organization }: Actor): void {
  if (organization.isReseller || organization.isProvider) return;
  throw new Refusal('wrongStanding', {
    params: { permission: 'membership:associate', standing: 'partner' },
  });
}

/**
 * Begins a change of the MPN ID (spec M4): who signs in to the membership directory. One begun
 * before is left.
 * @throws Refusal `forbidden`; `wrongStanding` for an organization that is no partner
 */
export async function nameMpnMembership(
  actor: Actor,
  { userName }: { readonly userName: string },
): Promise<void> {
  authorize(actor, 'membership:associate');
  requirePartner(actor);
  const { userId, sessionId } = actor;
  const begun = {
    sessionId,
    userName,
    membershipAccountId: null,
    profileId: null,
    startedAt: new Date(),
  };
  await transaction(async (tx) => {
    await tx.mpnChange.upsert({
      where: { userId },
      create: { ...begun, userId, organizationId: actor.organization.id },
      update: begun,
      select: { userId: true },
    });
    await record(tx, actor, 'name_membership');
  });
}

/**
 * Signs in to the membership directory under the user name given before.
 * @throws Refusal `stepNotReached`; `membershipSignInFailed`, `tooManyAttempts`
 */
export async function signInForMpnChange(
  actor: Actor,
  { password }: { readonly password: string },
): Promise<void> {
  authorize(actor, 'membership:associate');
  requirePartner(actor);
  const change = await findMpnChange(actor);
  if (change === null) throw new Refusal('stepNotReached');
  const { userName } = change;
  const membershipAccountId = await signInToMembership(actor, { userName, password });
  await transaction(async (tx) => {
    const { count } = await tx.mpnChange.updateMany({
      where: { ...ownChange(actor), userName },
      data: { membershipAccountId, profileId: null, startedAt: new Date() },
    });
    if (count === 0) throw new Refusal('stepNotReached');
    await record(tx, actor, 'sign_in_to_membership');
  });
}

/** Cancel: back to the membership sign-in with other credentials; the user name stays. */
export async function leaveMpnChange(actor: Actor): Promise<void> {
  authorize(actor, 'membership:associate');
  await transaction(async (tx) => {
    const { count } = await tx.mpnChange.updateMany({
      where: ownChange(actor),
      data: { membershipAccountId: null, profileId: null },
    });
    if (count > 0) await record(tx, actor, 'leave_membership');
  });
}

/**
 * Chooses the profile to change to; it is claimed when the change is confirmed.
 * @throws Refusal `stepNotReached`; `profileNotUsable` with the `problem`
 */
export async function chooseNewProfile(
  actor: Actor,
  { profileId }: { readonly profileId: string },
): Promise<void> {
  authorize(actor, 'membership:associate');
  requirePartner(actor);
  await transaction(async (tx) => {
    await requireUsable(tx, actor, profileId);
    await tx.mpnChange.updateMany({ where: ownChange(actor), data: { profileId } });
    await record(tx, actor, 'choose_profile');
  });
}

/**
 * Sees to it that a profile belongs to the membership signed in to and can be changed to.
 * @returns its name and MPN ID
 * @throws Refusal `stepNotReached`; `profileNotUsable` with the `problem`
 */
export async function requireUsable(
  tx: Tx,
  actor: Actor,
  profileId: string,
): Promise<{ name: string; mpnId: string }> {
  const change = await findMpnChange(actor, tx);
  if (!change?.membershipAccountId) throw new Refusal('stepNotReached');
  const { organization } = actor;
  const accountId = change.membershipAccountId;
  const problem = await findProfileProblem(tx, { profileId, accountId, organization });
  const refuse = (why: string) =>
    new Refusal('profileNotUsable', { field: 'profileId', params: { problem: why } });
  if (problem !== null) throw refuse(problem);
  const profile = await tx.organizationProfile.findUniqueOrThrow({
    where: { id: profileId },
    select: { name: true, mpnId: true },
  });
  const isCurrent = await tx.organization.count({
    where: { id: organization.id, mpnId: profile.mpnId },
  });
  if (isCurrent > 0) throw refuse('current');
  return profile;
}
