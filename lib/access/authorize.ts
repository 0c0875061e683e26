import { Refusal } from '../refusal';

import type { Actor, ActorOrganization } from './actor';
import { MATRIX, type Grant, type Permission, type Standing } from './matrix';
import type { Role } from './roles';

/** What `can` needs to know of an actor; screens may pass a plain object. */
export type Subject = Pick<Actor, 'roles' | 'organization'>;

/** Whether the organization is of the kind that a permission or a page belongs to. Pure. */
export function hasStanding(organization: ActorOrganization, standing: Standing): boolean {
  switch (standing) {
    case 'any':
      return true;
    case 'operator':
      return organization.isOperator;
    case 'provider':
      return organization.isProvider;
    case 'reseller':
      return organization.isReseller;
    case 'partner':
      return organization.isProvider || organization.isReseller;
  }
}

/** Whether the subject's roles and organization give the permission. Pure. */
export function can(subject: Subject, permission: Permission): boolean {
  const grant: Grant = MATRIX[permission];
  if (!hasStanding(subject.organization, grant.standing)) return false;
  return grant.roles.some((role) => role === 'EVERYONE' || subject.roles.includes(role));
}

/**
 * Whether a screen offers the subject to begin something by this permission: not while the
 * organization is suspended. Commands ask the row itself (`requireMayBegin`). Pure.
 */
export function canBegin(subject: Subject, permission: Permission): boolean {
  return !subject.organization.isSuspended && can(subject, permission);
}

/** The roles that give a permission, in the matrix's order; for refusals and My access. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  const grant: Grant = MATRIX[permission];
  return grant.roles.filter((role): role is Role => role !== 'EVERYONE');
}

/**
 * The gate on every command's first line.
 * @throws Refusal `forbidden` with the permission, from which the screen names the roles needed;
 *   `wrongStanding` when the organization is not of the kind the act belongs to.
 */
export function authorize(actor: Subject, permission: Permission): void {
  const grant: Grant = MATRIX[permission];
  if (!hasStanding(actor.organization, grant.standing)) {
    throw new Refusal('wrongStanding', { params: { permission, standing: grant.standing } });
  }
  if (!can(actor, permission)) throw new Refusal('forbidden', { params: { permission } });
}
