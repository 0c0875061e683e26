import { authorize, type Actor } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { listProfiles, type ProfileChoice } from './queries';

/** The screens of a change, in order; the id is the segment of its URL. */
const MPN_STEPS = ['sign-in', 'password', 'profile', 'confirm'] as const;
export type MpnStep = (typeof MPN_STEPS)[number];

export function isMpnStep(value: string): value is MpnStep {
  return MPN_STEPS.some((step) => step === value);
}

/** A begun change, and the membership sign-in proved for it, last this long. */
const LASTS_MS = 30 * 60_000;

/** What the MPN ID page shows. */
export interface MpnIdFacts {
  readonly mpnId: string | null;
  /** The directory's profile of that ID, where it has one. */
  readonly profile: { readonly name: string; readonly country: string } | null;
  readonly since: Date | null;
  /** An enrollment with this ID waits for its decision. */
  readonly isUnderReview: boolean;
}

/** The MPN ID that the actor's organization works under, or is being verified with. */
export async function getMpnId(actor: Actor): Promise<MpnIdFacts> {
  authorize(actor, 'organization:view-profile');
  const { mpnId, association, enrollments } = await db.organization.findUniqueOrThrow({
    where: { id: actor.organization.id },
    select: {
      mpnId: true,
      association: { select: { name: true, country: true, mpnId: true, associatedAt: true } },
      enrollments: { where: { status: 'PENDING' }, take: 1, select: { id: true } },
    },
  });
  const shown = mpnId ?? association?.mpnId ?? null;
  const profile = association?.mpnId === shown ? association : null;
  return {
    mpnId: shown,
    profile: profile === null ? null : { name: profile.name, country: profile.country },
    since: profile?.associatedAt ?? null,
    isUnderReview: enrollments.length > 0,
  };
}

/** Where the actor stands on the way to another MPN ID. */
export interface MpnChangeState {
  readonly userName: string;
  readonly membershipAccountId: string | null;
  readonly profile: { readonly id: string; readonly name: string; readonly mpnId: string } | null;
}

/** The change that the actor began on this session, while it lasts; null without one. */
export async function findMpnChange(
  actor: Actor,
  client: Tx | typeof db = db,
): Promise<MpnChangeState | null> {
  authorize(actor, 'membership:associate');
  return client.mpnChange.findFirst({
    where: ownChange(actor),
    select: {
      userName: true,
      membershipAccountId: true,
      profile: { select: { id: true, name: true, mpnId: true } },
    },
  });
}

/** The row of the actor's change, if it is of this session and has not run out. */
export function ownChange(actor: Actor) {
  return {
    userId: actor.userId,
    organizationId: actor.organization.id,
    sessionId: actor.sessionId,
    startedAt: { gt: new Date(Date.now() - LASTS_MS) },
  };
}

/** The step that comes next; those before it can be opened too. Pure. */
export function openMpnStep(change: MpnChangeState | null): MpnStep {
  if (change === null) return 'sign-in';
  if (change.membershipAccountId === null) return 'password';
  return change.profile === null ? 'profile' : 'confirm';
}

/** The profiles of the membership signed in to, the present one named as such. */
export async function listNewProfiles(actor: Actor): Promise<ProfileChoice[]> {
  authorize(actor, 'membership:associate');
  const change = await findMpnChange(actor);
  if (!change?.membershipAccountId) throw new Refusal('stepNotReached');
  const [profiles, { mpnId }] = await Promise.all([
    listProfiles(actor, change.membershipAccountId),
    db.organization.findUniqueOrThrow({
      where: { id: actor.organization.id },
      select: { mpnId: true },
    }),
  ]);
  return profiles.map((profile) =>
    profile.mpnId === mpnId ? { ...profile, problem: 'current' } : profile,
  );
}
