export {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticatorSetup,
  removeAuthenticator,
  useAuthenticatorCode,
  type AuthenticatorSetup,
} from './authenticator';
export { clearOldChallenges } from './challenges';
export { dropFactors } from './drop-factors';
export {
  askForAnyPasskey,
  askForPasskey,
  provePasskey,
  spendPasskey,
  type ProvedPasskey,
} from './passkey-proof';
export { addPasskey, beginPasskey, removePasskey, renamePasskey } from './passkeys';
export { isFactorRequired } from './policy';
export {
  findFactorMethods,
  getOwnFactors,
  type FactorMethods,
  type OwnFactors,
  type OwnPasskey,
} from './queries';
export { renewRecoveryCodes, useRecoveryCode } from './recovery-codes';
export type { FactorChange, FactorOwner } from './standing';
