import {
  ADMIN_ROLES,
  AGENT_ROLES,
  can,
  COMPLIANCE_ADMIN,
  GLOBAL_ADMIN,
  GUEST_ROLES,
  OPERATOR_ROLES,
  OTHER_ROLES,
  type ActorOrganization,
  type Actor,
  type Permission,
  type Role,
  type Subject,
} from '@/lib/access';
import type { UserStatus } from '@/lib/db';

/** How long a deleted user can be restored. */
export const RESTORABLE_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** What can be done to a user besides changing roles. */
export const USER_ACTS = [
  'edit',
  'editContactEmail',
  'block',
  'unblock',
  'delete',
  'restore',
  'resetPassword',
  'resetFactors',
  'endSessions',
  'changeSignInName',
  'changeIdentity',
] as const;
export type UserAct = (typeof USER_ACTS)[number];

/** The user acted upon, as far as the rules look at it. */
export interface Target {
  readonly id: string;
  readonly status: UserStatus;
  readonly statusChangedAt: Date;
  readonly isGuest: boolean;
  readonly secondFactorSince: Date | null;
  readonly roles: readonly Role[];
}

/** Why an act is not open to an actor; each is a refusal's code. */
export type Obstacle =
  | 'forbidden'
  | 'ownAccount'
  | 'ownContactEmail'
  | 'guestContactEmail'
  | 'globalAdminOnly'
  | 'rolesBeyondOwn'
  | 'conflict'
  | 'restoreTooLate';

/** Who acts on users. */
export type Manager = Subject & Pick<Actor, 'userId'>;

const needed: Record<UserAct, 'users:manage' | 'users:reset-password'> = {
  edit: 'users:manage',
  editContactEmail: 'users:manage',
  block: 'users:manage',
  unblock: 'users:manage',
  delete: 'users:manage',
  restore: 'users:manage',
  resetPassword: 'users:reset-password',
  resetFactors: 'users:reset-password',
  endSessions: 'users:manage',
  changeSignInName: 'users:manage',
  changeIdentity: 'users:reset-password',
};

const openIn: Record<UserAct, readonly UserStatus[]> = {
  edit: ['ACTIVE', 'BLOCKED'],
  editContactEmail: ['ACTIVE', 'BLOCKED'],
  block: ['ACTIVE'],
  unblock: ['BLOCKED'],
  delete: ['ACTIVE', 'BLOCKED'],
  restore: ['DELETED'],
  resetPassword: ['ACTIVE'],
  resetFactors: ['ACTIVE'],
  endSessions: ['ACTIVE'],
  // Deleted ones too: a domain cannot be removed while anybody who may come back has a name on it.
  changeSignInName: ['ACTIVE', 'BLOCKED', 'DELETED'],
  changeIdentity: ['ACTIVE'],
};

/** Acts on oneself that would lock oneself out, or go around the proof that it is oneself. */
const notOnOneself: readonly UserAct[] = [
  'block',
  'delete',
  'resetPassword',
  'resetFactors',
  'changeIdentity',
];

/**
 * Acts that take a Global admin's place, or the account itself: whoever moves the contact address
 * receives the link that sets a new password.
 */
const guardsGlobalAdmin: readonly UserAct[] = [
  'editContactEmail',
  'block',
  'unblock',
  'delete',
  'restore',
  'resetPassword',
  'resetFactors',
  'changeSignInName',
  'changeIdentity',
];

/** In the operator's organization one permission covers everything about its staff. */
export function managing(actor: Subject, permission: Permission): Permission {
  return actor.organization.isOperator ? 'program:staff' : permission;
}

/** The permission that granting or removing a role asks for (spec U5). */
export function permissionToAssign(role: Role): Permission {
  if (includes(OPERATOR_ROLES, role)) return 'program:staff';
  if (role === GLOBAL_ADMIN) return 'roles:assign-global-admin';
  if (role === COMPLIANCE_ADMIN) return 'roles:assign-compliance';
  if (includes(ADMIN_ROLES, role)) return 'roles:assign-admin';
  if (includes(AGENT_ROLES, role)) return 'roles:assign-agent';
  return 'roles:assign-other';
}

/** Whether a role can exist in an organization: the operator's own only there, all others never there. */
export function existsIn(organization: Pick<ActorOrganization, 'isOperator'>, role: Role): boolean {
  return includes(OPERATOR_ROLES, role) === organization.isOperator;
}

/** Whether the actor may grant and remove the role in the actor's own organization. */
export function mayAssign(actor: Subject, role: Role): boolean {
  return existsIn(actor.organization, role) && can(actor, permissionToAssign(role));
}

/** The roles an organization has, in the order of the screens. */
export function rolesOf(organization: Pick<ActorOrganization, 'isOperator'>): readonly Role[] {
  return organization.isOperator
    ? OPERATOR_ROLES
    : [...ADMIN_ROLES, ...AGENT_ROLES, ...OTHER_ROLES];
}

/** What stands between the actor and an act on a user of the same organization; null: nothing. */
export function obstacle(
  actor: Manager,
  act: UserAct,
  target: Target,
  now: Date = new Date(),
): Obstacle | null {
  if (!can(actor, managing(actor, needed[act]))) return 'forbidden';
  const isSelf = actor.userId === target.id;
  if (isSelf && notOnOneself.includes(act)) return 'ownAccount';
  if (isSelf && act === 'editContactEmail') return 'ownContactEmail';
  // A guest proved the address by accepting, and signs in with it.
  if (target.isGuest && (act === 'editContactEmail' || act === 'changeSignInName'))
    return 'guestContactEmail';
  if (guardsGlobalAdmin.includes(act) && isGuardedFrom(actor, target, act)) {
    return 'globalAdminOnly';
  }
  if (!openIn[act].includes(target.status)) return 'conflict';
  if (act === 'resetFactors' && target.secondFactorSince === null) return 'conflict';
  if (act === 'restore' && now >= restorableUntil(target)) return 'restoreTooLate';
  // Whoever was deleted comes back with their roles: nobody grants by that what they may not grant.
  if (act === 'restore' && rolesNotAssignable(actor, [], target.roles).length > 0) {
    return 'rolesBeyondOwn';
  }
  return null;
}

function isGuardedFrom(actor: Subject, target: Target, act: UserAct): boolean {
  if (!target.roles.includes(GLOBAL_ADMIN)) return false;
  const resets = act === 'resetPassword' || act === 'resetFactors' || act === 'changeIdentity';
  return !can(actor, resets ? 'users:reset-global-admin-password' : 'roles:assign-global-admin');
}

/** The moment from which a deleted user is gone for good. */
export function restorableUntil(target: Pick<Target, 'statusChangedAt'>): Date {
  return new Date(target.statusChangedAt.getTime() + RESTORABLE_DAYS * DAY);
}

/** Which roles a change adds and removes. */
export function roleChange(
  before: readonly Role[],
  after: readonly Role[],
): { added: readonly Role[]; removed: readonly Role[] } {
  return {
    added: after.filter((role) => !before.includes(role)),
    removed: before.filter((role) => !after.includes(role)),
  };
}

/** The roles of a change that the actor may not grant or remove, in the change's order. */
export function rolesNotAssignable(
  actor: Subject,
  before: readonly Role[],
  after: readonly Role[],
): readonly Role[] {
  const { added, removed } = roleChange(before, after);
  return [...added, ...removed].filter((role) => !mayAssign(actor, role));
}

/** The roles of a set that a guest cannot hold, whoever grants them (spec U7). */
export function rolesNotForGuests(roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => !includes(GUEST_ROLES, role));
}

/** Whether a set of roles can be held together: one admin role and one agent role at most (spec U4). */
export function canBeHeldTogether(roles: readonly Role[]): boolean {
  return [ADMIN_ROLES, AGENT_ROLES].every(
    (group) => roles.filter((role) => includes(group, role)).length <= 1,
  );
}

/**
 * The class of rights behind a set of roles. When it changes, the user's sessions end: one opened
 * with few rights must not grow into one with many, nor the other way.
 */
export function roleClass(roles: readonly Role[]): 'administers' | 'works' | 'reads' {
  if (roles.some((role) => includes(ADMIN_ROLES, role) || includes(OPERATOR_ROLES, role))) {
    return 'administers';
  }
  return roles.some((role) => includes(AGENT_ROLES, role)) ? 'works' : 'reads';
}

function includes(group: readonly Role[], role: Role): boolean {
  return group.includes(role);
}
