export { issueMembershipPassword, renameMembershipAccount } from './accounts';
export { claimMpnId, mpnIdTaken } from './claim-mpn-id';
export { claimProfile, releaseProfile } from './claim-profile';
export {
  getDirectoryProfile,
  getMembershipAccount,
  listDirectory,
  type DirectoryProfile,
  type DirectoryRow,
  type MembershipAccountFacts,
} from './directory';
export { checkDirectoryImport, DIRECTORY_IMPORT, saveDirectoryImport } from './import';
export { DIRECTORY_COLUMNS } from './import-row';
export { forgetOldNetworks } from './known-networks';
export { LOCATION_SELECT, type Location } from './location';
export { profileProblem, type ProfileProblem } from './policy';
export { findProfileProblem, listProfiles, type ProfileChoice } from './queries';
export { addProfile, editProfile } from './save-profile';
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
