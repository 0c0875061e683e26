export {
  findConnection,
  findConnectionFor,
  findConnectionHost,
  findConnectionOf,
  findOwnIssuer,
  findOwnHost,
  findRequiringOrganization,
  hostOf,
  isIssuerRequired,
  sharedIssuerHost,
} from './connections';
export {
  addIdentity,
  findIdentityOwner,
  findNewIdentity,
  holdNewIdentity,
  keepNewIdentity,
  noteIdentityUse,
  takeNewIdentity,
  type NewIdentity,
} from './identities';
export { getIssuerSettings, testIssuer, type IssuerSettings } from './issuer-settings';
export { readLogoutToken, type Logout } from './logout-token';
export { endedBy, hasEnded, takeLogout } from './logouts';
export { mustUseIssuer } from './policy';
export { saveIssuer, turnOffIssuer } from './save-issuer';
export {
  beginVisit,
  clearOldVisits,
  completeVisit,
  findVisitPurpose,
  type Confirmed,
  type Departure,
} from './visits';
