import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import {
  assertPasswordAllowed,
  hashPassword,
  newTemporaryPassword,
  verifyPassword,
} from '@/lib/domain/users';
import { delayAfter } from '@/lib/domain/limits/guessing';
import leaked from '@/lib/domain/users/leaked-passwords.json';
import { Refusal } from '@/lib/refusal';

const owner = {
  signInName: 'ana.nunez@tramuntana.onnorthlight.example',
  contactEmail: 'anabel77@gmail.com',
  organizationName: 'Velvet Harbour IT',
};

function verdict(password: string): string {
  try {
    assertPasswordAllowed(password, owner);
    return 'allowed';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('password rules', () => {
  it.each([
    'demo-passphrase-2026',
    'correct horse battery staple',
    'onion sky lantern moss',
    'éàü ñandú 風呂敷 straße 77',
    'x7Kq-mZ2v-Tb9w-Lr4p',
    'k'.repeat(3) + ' jumps over ' + 'q'.repeat(3),
    'aB3$'.padEnd(256, 'zyxwv tuq90'),
  ])('allow %j', (password) => {
    expect(verdict(password)).toBe('allowed');
  });

  it.each([
    ['short but odd', 'passwordTooShort'],
    ['14 characters!', 'passwordTooShort'],
    ['🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', 'passwordTooShort'],
    ['z'.repeat(257), 'passwordTooLong'],
    ['passwordpassword', 'passwordCommon'],
    ['Password!Password!1', 'passwordCommon'],
    ['qwertyuiopasdfgh', 'passwordCommon'],
    ['1234567890123456', 'passwordCommon'],
    ['aaaaaaaaaaaaaaaaaaaa', 'passwordCommon'],
    ['abcabcabcabcabcabc', 'passwordCommon'],
    ['1qaz2wsx3edc4rfv', 'passwordCommon'],
    ['perasperaadastra', 'passwordCommon'],
    ['30SecondsToMars', 'passwordCommon'],
    ['I love Velvet-Harbour IT', 'passwordContext'],
    ['my harbour is big enough', 'passwordContext'],
    ['northlight for ever and ever', 'passwordContext'],
    ['the partner center is mine', 'passwordContext'],
    ['anabel77 and the lantern', 'passwordContext'],
    ['TRAMUNTANA blows in winter', 'passwordContext'],
  ])('refuse %j: %s', (password, code) => {
    expect(verdict(password)).toBe(code);
  });

  it('know at least 3000 leaked passwords as long as one that stands alone, and as one beside a second factor', () => {
    expect(leaked.hashes.length).toBeGreaterThanOrEqual(3000);
    expect(new Set(leaked.hashes).size).toBe(leaked.hashes.length);
    const beside = dictionary['passwords-common'].filter((word) => word.length >= 8);
    expect(beside.length).toBeGreaterThanOrEqual(3000);
  });

  it('allow every temporary password that is made', () => {
    const made = Array.from({ length: 200 }, newTemporaryPassword);
    expect(new Set(made).size).toBe(200);
    expect(made.map(verdict).filter((code) => code !== 'allowed')).toEqual([]);
  });
});

describe('hashes', () => {
  it('are argon2id at the agreed cost, and fit the password as typed only', async () => {
    const hash = await hashPassword('  spaces count, so does Case  ');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
    const tries = ['  spaces count, so does Case  ', 'spaces count, so does Case', 'other'];
    const answers = await Promise.all(tries.map((password) => verifyPassword(hash, password)));
    expect(answers).toEqual([true, false, false]);
  });

  it('of nobody fit nothing', async () => {
    expect(await verifyPassword(null, 'anything')).toBe(false);
  });
});

describe('the delay between guesses', () => {
  it('grows from nothing and stays a delay', () => {
    const delays = [1, 5, 6, 7, 8, 12, 15, 1000].map((attempts) => delayAfter(attempts, 5, 300));
    expect(delays).toEqual([0, 0, 1, 2, 4, 64, 300, 300]);
  });
});
