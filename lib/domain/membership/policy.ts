import type { MpnStatus, MpnType } from '@/lib/db';

/**
 * Why a profile of the membership directory cannot be chosen (spec M3); `current` is the one that a
 * change of the MPN ID would change nothing by.
 */
export const PROFILE_PROBLEMS = [
  'statusPending',
  'statusDeclined',
  'globalType',
  'otherCountry',
  'associatedHere',
  'associatedElsewhere',
  'current',
] as const;

export type ProfileProblem = (typeof PROFILE_PROBLEMS)[number];

/** What decides whether a profile can be chosen. */
export interface ProfileFacts {
  readonly status: MpnStatus;
  readonly type: MpnType;
  readonly country: string;
  readonly associatedElsewhere: boolean;
  readonly associatedOrganizationId: string | null;
}

/** What stands against associating a profile with the organization; null when nothing does. */
export function profileProblem(
  profile: ProfileFacts,
  organization: { readonly id: string; readonly country: string },
): ProfileProblem | null {
  if (profile.status === 'PENDING') return 'statusPending';
  if (profile.status === 'DECLINED') return 'statusDeclined';
  if (profile.type === 'GLOBAL') return 'globalType';
  if (profile.country !== organization.country) return 'otherCountry';
  if (profile.associatedElsewhere) return 'associatedElsewhere';
  const { associatedOrganizationId: by } = profile;
  return by !== null && by !== organization.id ? 'associatedHere' : null;
}
