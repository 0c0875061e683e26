export { claimProfile, releaseProfile } from './claim-profile';
export { profileProblem, type ProfileProblem } from './policy';
export { findProfileProblem, listProfiles, type ProfileChoice } from './queries';
export { signInToMembership } from './sign-in-to-membership';
