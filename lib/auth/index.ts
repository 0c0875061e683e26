export {
  getActor,
  getSessionOwner,
  requireActor,
  requireFactorOwner,
  requirePasswordOwner,
} from './actor';
export {
  beginSecondFactor,
  completeSignIn,
  findWaitingSignIn,
  signInWithPasskey,
} from './further-factors';
export {
  beginIssuerLink,
  beginIssuerProof,
  beginIssuerSignIn,
  findWaitingIdentity,
  returnFromIssuer,
  signInAndLink,
  type Arrival,
} from './issuer';
export { findSignedOutUrl } from './issuer-cookies';
export { endByIssuer, issuerOwner } from './issuer-logout';
export { rememberNext, takeRememberedNext } from './next-cookie';
export { ownPath } from './next-path';
export { proveIdentity } from './prove-identity';
export { requestContext, unguardedContext } from './request-context';
export { writeSessionCookie } from './session-cookie';
export { recordTurnedAway } from './turned-away';
export { signInWithPassword, signOut } from './sign-in';
