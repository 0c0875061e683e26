export { claimProfile, releaseProfile } from './claim-profile';
export { profileProblem, type ProfileProblem } from './policy';
export { findProfileProblem, listProfiles, type ProfileChoice } from './queries';
export { signInToMembership } from './sign-in-to-membership';
export {
  chooseNewProfile,
  leaveMpnChange,
  nameMpnMembership,
  signInForMpnChange,
} from './change-mpn-id';
export { confirmMpnChange } from './confirm-mpn-change';
export {
  findMpnChange,
  getMpnId,
  isMpnStep,
  listNewProfiles,
  openMpnStep,
  type MpnChangeState,
  type MpnIdFacts,
  type MpnStep,
} from './mpn-id';
