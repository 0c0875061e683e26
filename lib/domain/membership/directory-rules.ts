import { profileProblem, type ProfileFacts, type ProfileProblem } from './policy';

type Changing = Pick<ProfileFacts, 'status' | 'type' | 'country' | 'associatedElsewhere'>;

/**
 * Why a profile that an organization holds would no longer fit it after a change; null when it
 * would, or when it did not fit before for the same reason.
 */
export function breaksAssociation(
  before: ProfileFacts,
  after: Changing,
  organization: { readonly id: string; readonly country: string },
): ProfileProblem | null {
  const problem = profileProblem({ ...before, ...after }, organization);
  return problem === profileProblem(before, organization) ? null : problem;
}
