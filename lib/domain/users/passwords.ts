export {
  hashPassword,
  hashPasswords,
  isOutdatedHash,
  newPassword as newTemporaryPassword,
  verifyPassword,
} from '../credentials';

/** Hours after which a temporary password is worthless. */
export const TEMPORARY_PASSWORD_HOURS = 72;

/** When a temporary password made at `now` ends. */
export function temporaryPasswordEnd(now: Date = new Date()): Date {
  return new Date(now.getTime() + TEMPORARY_PASSWORD_HOURS * 3_600_000);
}
