import { GUEST_ROLES, type Subject } from '@/lib/access';
import { mayAssign } from '@/lib/domain/users';

/** Mails for one invitation, so that nobody can be flooded with it. */
export const MAX_SENDS = 10;
const LIFETIME_DAYS = 30;
/** Invitations one organization may send, ten addresses each. */
export const INVITATIONS = { name: 'invite-guests', times: 60, seconds: 3600 };

/** Minutes for which an invitation's link works. */
export const LIFETIME_MINUTES = LIFETIME_DAYS * 24 * 60;

/** When an invitation sent at `now` ends. */
export function endOfLife(now: Date): Date {
  return new Date(now.getTime() + LIFETIME_MINUTES * 60_000);
}

/** The roles that the actor may give a guest; none in the operator's organization. */
export function guestRolesFor(actor: Subject): readonly (typeof GUEST_ROLES)[number][] {
  return GUEST_ROLES.filter((role) => mayAssign(actor, role));
}

/** The part of an address behind its @. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}
