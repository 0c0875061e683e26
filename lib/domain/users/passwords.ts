import { randomInt } from 'node:crypto';

export { hashPassword, verifyPassword } from '../credentials';

/** Hours after which a temporary password is worthless. */
export const TEMPORARY_PASSWORD_HOURS = 72;

/** Letters and digits that are not mistaken for each other when read aloud or copied by hand. */
const TEMPORARY_ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A temporary password: 20 random characters in groups of five, about 115 bits. */
export function newTemporaryPassword(): string {
  const group = () =>
    Array.from({ length: 5 }, () =>
      TEMPORARY_ALPHABET.charAt(randomInt(TEMPORARY_ALPHABET.length)),
    ).join('');
  return [group(), group(), group(), group()].join('-');
}

/** When a temporary password made at `now` ends. */
export function temporaryPasswordEnd(now: Date = new Date()): Date {
  return new Date(now.getTime() + TEMPORARY_PASSWORD_HOURS * 3_600_000);
}
