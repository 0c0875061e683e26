import { createHash } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import leaked from './leaked-passwords.json';

/** About 49,000 passwords from published leaks, most frequent first. */
const COMMON = new Set(dictionary['passwords-common']);

/** The most frequent of published leaks that are as long as ours: a quarter of their SHA-256, hex. */
const LEAKED = new Set(leaked.hashes);

function isLeaked(password: string): boolean {
  return LEAKED.has(createHash('sha256').update(password).digest('hex').slice(0, 16));
}

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
 * Whether a password is a common or leaked one (ASVS 6.2.4 and 6.2.12), or nothing but one or two
 * common parts: a listed word, a keyboard run, a repetition, in any case and with any separators
 * (`Password!Password!1234`).
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  if (COMMON.has(text) || isLeaked(text)) return true;
  if (isWeakPart(text.replace(/[^\p{L}\p{N}]/gu, ''))) return true;
  const parts = new Set(text.match(/\p{L}+|\p{N}+/gu) ?? []);
  return parts.size <= MAX_PARTS && [...parts].every(isWeakPart);
}
