import { describe, expect, it } from 'vitest';
import {
  mustUseIssuer,
  provedAtOf,
  provedSince,
  provesTwoFactors,
} from '@/lib/domain/openid/policy';

describe('a second factor at the issuer', () => {
  it.each([
    [['mfa'], true],
    [['pwd', 'otp'], true],
    [['fpt', 'hwk'], true],
    [['pwd'], false],
    [['pwd', 'pin'], false],
    [['otp', 'sms'], false],
    [[], false],
    ['mfa', false],
    [undefined, false],
  ])('%j: %s', (amr, proved) => {
    expect(provesTwoFactors(amr)).toBe(proved);
  });
});

describe('when somebody proved it', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  const seconds = now.getTime() / 1000;

  it('is what the token says, never later than now', () => {
    expect(provedAtOf(seconds - 30, now)).toEqual(new Date('2026-11-27T08:59:30Z'));
    expect(provedAtOf(seconds + 30, now)).toEqual(now);
  });

  it.each([undefined, null, 'now', Number.NaN, seconds + 61])('%s tells nothing', (said) => {
    expect(provedAtOf(said, now)).toBeNull();
  });

  it('counts since a moment, with a minute for the clocks', () => {
    const before = (ms: number) => new Date(now.getTime() - ms);
    expect(provedSince(now, now)).toBe(true);
    expect(provedSince(before(60_000), now)).toBe(true);
    expect(provedSince(before(60_001), now)).toBe(false);
    expect(provedSince(null, now)).toBe(false);
  });
});

describe('who has no other way in', () => {
  it('is a member who may not change the issuer, where it is required', () => {
    const member = { isGuest: false, roles: ['ADMIN_AGENT'] } as const;
    expect(mustUseIssuer(member, true)).toBe(true);
    expect(mustUseIssuer(member, false)).toBe(false);
    expect(mustUseIssuer({ ...member, isGuest: true }, true)).toBe(false);
    expect(mustUseIssuer({ ...member, roles: ['ADMIN_AGENT', 'GLOBAL_ADMIN'] }, true)).toBe(false);
  });
});
