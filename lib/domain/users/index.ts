export {
  hashPassword,
  newTemporaryPassword,
  TEMPORARY_PASSWORD_HOURS,
  temporaryPasswordEnd,
  verifyPassword,
} from './passwords';
export { assertPasswordAllowed, PASSWORD_MAX, PASSWORD_MIN } from './password-rules';
export {
  endSession,
  endSessionBySecret,
  endSessionsOf,
  findLiveSession,
  type LiveSession,
  openSession,
  SESSION_HOURS,
  SESSION_IDLE_MINUTES,
  touchSession,
} from './sessions';
export { canonicalSignInName, signIn, type SignedIn } from './sign-in';
