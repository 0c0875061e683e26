import { rolesThatMay, type Role } from '@/lib/access';

/** Minutes for which somebody may be away at an issuer, and a new identity waits for its owner. */
export const VISIT_MINUTES = 10;

/** Seconds by which an issuer's clock may differ from ours. */
export const CLOCK_SECONDS = 60;

/** Minutes for which an issuer's word that a session has ended is good; as long it is remembered. */
export const LOGOUT_MINUTES = 5;

/** An issuer's session, as a token names it (`sid`); null for none, or one that nothing can be. */
export function sidOf(sid: unknown): string | null {
  return typeof sid === 'string' && /^[\x20-\x7e]{1,255}$/.test(sid) ? sid : null;
}

/** Ways to authenticate that are each a factor of their own kind (RFC 8176). */
const KINDS: readonly (readonly string[])[] = [
  ['pwd', 'pin', 'kba'],
  ['otp', 'hwk', 'swk', 'sms', 'tel', 'sc', 'pop'],
  ['fpt', 'face', 'iris', 'retina', 'vbm'],
];

/** Whether an ID token's `amr` says that more than one factor was asked for (RFC 8176). */
export function provesTwoFactors(amr: unknown): boolean {
  if (!Array.isArray(amr)) return false;
  if (amr.includes('mfa')) return true;
  return KINDS.filter((kind) => kind.some((method) => amr.includes(method))).length > 1;
}

/**
 * When somebody proved who they are, by an ID token's `auth_time`; null for a token that does not
 * tell, or tells of the future.
 */
export function provedAtOf(authTime: unknown, now: Date = new Date()): Date | null {
  if (typeof authTime !== 'number' || !Number.isFinite(authTime)) return null;
  const at = new Date(authTime * 1000);
  if (at.getTime() > now.getTime() + CLOCK_SECONDS * 1000) return null;
  return at < now ? at : now;
}

/** Whether somebody proved it since a moment, clocks considered. */
export function provedSince(provedAt: Date | null, since: Date): boolean {
  return provedAt !== null && provedAt.getTime() >= since.getTime() - CLOCK_SECONDS * 1000;
}

/**
 * Whether a user has no other way in than their organization's issuer: where it is required, its
 * members do, but for those who may change it, so that they can when it fails. Guests are people of
 * other companies, whom the issuer does not know.
 */
export function mustUseIssuer(
  user: { readonly isGuest: boolean; readonly roles: readonly Role[] },
  isRequired: boolean,
): boolean {
  const keys = rolesThatMay('organization:manage-sign-in');
  return isRequired && !user.isGuest && !user.roles.some((role) => keys.includes(role));
}
