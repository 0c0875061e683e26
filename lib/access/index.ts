export type { Actor, ActorOrganization, RequestContext } from './actor';
export { authorize, can, rolesThatMay, type Subject } from './authorize';
export { MATRIX, PERMISSIONS, type Permission } from './matrix';
export * from './roles';
