export { changePassword } from './change-password';
export { createWorkAccount } from './create-work-account';
export {
  hashPassword,
  newTemporaryPassword,
  TEMPORARY_PASSWORD_HOURS,
  verifyPassword,
} from './passwords';
export {
  assertNewPassword,
  assertPasswordAllowed,
  PASSWORD_MIN,
  passwordMinFor,
} from './password-rules';
export { requestPasswordReset } from './request-password-reset';
export { resendVerification } from './resend-verification';
export { resetPassword } from './reset-password';
export {
  endSessionBySecret,
  findLiveSession,
  type LiveSession,
  SESSION_HOURS,
  touchSession,
} from './sessions';
export type { SignedIn } from './admit';
export {
  beginSecondFactor,
  completeSignIn,
  findWaitingSignIn,
  type SecondFactor,
} from './complete-sign-in';
export {
  askForProof,
  proveIdentity,
  type IdentityProof,
  type ProofQuestion,
} from './prove-identity';
export { signIn } from './sign-in';
export { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey';

export { addUser, type AddedUser } from './add-user';
export { blockUser } from './block-user';
export { createFirstAdmin, type FirstAdmin } from './create-first-admin';
export { reissueFirstPassword, type FirstPasswordOf } from './reissue-first-password';
export { changeOwnContactEmail, confirmContactEmail } from './change-own-contact-email';
export { changeSignInName } from './change-sign-in-name';
export { createOperatorAdmin } from './create-operator-admin';
export { deleteUser } from './delete-user';
export { endOtherSessions, endOwnSession } from './end-own-sessions';
export { endSessionsByIssuer } from './end-sessions-by-issuer';
export { endUserSession, endUserSessions } from './end-user-sessions';
export { findTurnedAway, type TurnedAway } from './find-turned-away';
export { exportUsers, type ExportedUser } from './export-users';
export { getUser, type UserDetail } from './get-user';
export { grantEnrollerRoles } from './grant-enroller-roles';
export { getUserMove, moveUsers } from './move-users';
export type { Move, StaysBecause } from './move-plan';
export { clearUserSelection, selectUsers } from './selection';
export { newHandedPassword, PASSWORD_LINK_HOURS, type HandedPassword } from './hand-over';
export {
  checkUsersImport,
  MOST_IMPORTED_USERS,
  saveUsersImport,
  USER_COLUMNS,
  usersImport,
  type ImportedUser,
} from './import-users';
export { listUserHistory, maySeeHistory } from './list-user-history';
export {
  COUNTED_UP_TO,
  listUsers,
  type ListedUser,
  type UserPage,
  type UserRow,
} from './list-users';
export {
  managing,
  mayAssign,
  obstacle,
  permissionToAssign,
  restorableUntil,
  rolesOf,
  type Obstacle,
  type UserAct,
} from './policy';
export { purgeDeletedUsers } from './purge-deleted-users';
export { purgeSessions } from './purge-sessions';
export {
  getOwnProfile,
  listGlobalAdmins,
  listOwnSessions,
  listSignInDomains,
  listUserSessions,
  type AdminContact,
  type UserSession,
} from './queries';
export { requireAssignable } from './require-assignable';
export { resetUserFactors } from './reset-user-factors';
export { resetUserPassword } from './reset-user-password';
export { restoreUser } from './restore-user';
export { unblockUser } from './unblock-user';
export { updateOwnPreferences } from './update-own-preferences';
export { updateOwnProfile } from './update-own-profile';
export { updateRoles } from './update-roles';
export { updateUser } from './update-user';
export { linkByIssuer, proveByIssuer, signInByIssuer } from './enter-by-issuer';
export {
  listOwnIdentities,
  listUserIdentities,
  prepareIdentity,
  removeOwnIdentity,
  removeUserIdentity,
  type UserIdentity,
} from './user-identities';
export { findSignOutUrl } from './sessions';
export { verifyAccountEmail } from './verify-account-email';
