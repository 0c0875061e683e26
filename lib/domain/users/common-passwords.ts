import { dictionary } from '@zxcvbn-ts/language-common';

/** About 49,000 passwords from published leaks, most frequent first. */
const COMMON = new Set(dictionary['passwords-common']);

/** Rows that people run a finger along, both ways. */
const RUNS = [
  '01234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiopasdfghjklñzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
].flatMap((row) => [row, Array.from(row).reverse().join('')]);

/** Units up to this length, repeated, are not a password: `abcabcabcabcabc`. */
const MAX_UNIT = 12;
/** A passphrase of three and more different parts is judged by its parts' number, not by each. */
const MAX_PARTS = 2;

function unitOf(text: string): string {
  for (let length = 1; length <= Math.min(MAX_UNIT, text.length / 2); length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

function isWeakPart(part: string): boolean {
  const unit = unitOf(part);
  return (
    unit.length <= 3 ||
    COMMON.has(part) ||
    COMMON.has(unit) ||
    RUNS.some((row) => row.includes(unit))
  );
}

/**
 * Whether a password is a common one, or nothing but one or two common parts: a listed word, a
 * keyboard run, a repetition, in any case and with any separators (`Password!Password!1234`).
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  if (COMMON.has(text) || isWeakPart(text.replace(/[^\p{L}\p{N}]/gu, ''))) return true;
  const parts = new Set(text.match(/\p{L}+|\p{N}+/gu) ?? []);
  return parts.size <= MAX_PARTS && [...parts].every(isWeakPart);
}
