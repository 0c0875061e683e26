export type { Actor, ActorOrganization, RequestContext } from './actor';
export { authorize, can, canBegin, hasStanding, rolesThatMay, type Subject } from './authorize';
export { mayEditBillingName } from './billing-name';
export { MATRIX, PERMISSIONS, type Permission, type Standing } from './matrix';
export {
  authorizeProved,
  hasRecentProof,
  requireProof,
  SENSITIVE_ACTS,
  type SensitiveAct,
} from './proof';
export { isOffered, OF_LATER_FEATURES } from './later-features';
export * from './roles';
