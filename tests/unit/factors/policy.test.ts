import { describe, expect, it } from 'vitest';
import { hasRecentProof, PROOF_MINUTES, requireProof } from '@/lib/access/proof';
import { isFactorRequired, obstacleToLastFactor } from '@/lib/domain/factors/policy';
import { Refusal } from '@/lib/refusal';

describe('who has to have a second factor', () => {
  const kinds = {
    provider: { isProvider: true, isReseller: false },
    reseller: { isProvider: false, isReseller: true },
    neither: { isProvider: false, isReseller: false },
  };

  it.each([
    ['off', false, false, false],
    ['partners', true, true, false],
    ['all', true, true, true],
  ] as const)('%s', (required, provider, reseller, neither) => {
    expect(isFactorRequired(kinds.provider, required)).toBe(provider);
    expect(isFactorRequired(kinds.reseller, required)).toBe(reseller);
    expect(isFactorRequired(kinds.neither, required)).toBe(neither);
  });
});

describe('the last second factor', () => {
  it.each([
    [false, true, null],
    [false, false, 'passwordTooShortAlone'],
    [true, true, 'secondFactorRequired'],
    [true, false, 'secondFactorRequired'],
  ] as const)('required %s, long password %s: %s', (isRequired, passwordIsLong, obstacle) => {
    expect(obstacleToLastFactor({ isRequired, passwordIsLong })).toBe(obstacle);
  });
});

describe('a proof of who acts', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const minutesAgo = (minutes: number) => ({
    provedAt: new Date(now.getTime() - minutes * 60_000),
  });

  it('counts for fifteen minutes', () => {
    expect(PROOF_MINUTES).toBe(15);
    expect(hasRecentProof(minutesAgo(0), now)).toBe(true);
    expect(hasRecentProof(minutesAgo(14.99), now)).toBe(true);
    expect(hasRecentProof(minutesAgo(15), now)).toBe(false);
  });

  it('is asked for by a refusal that names the act', () => {
    const stale = { provedAt: new Date(Date.now() - 16 * 60_000) };
    expect(() => requireProof(stale, 'changeRoles')).toThrow(Refusal);
    expect(() => requireProof({ provedAt: new Date() }, 'changeRoles')).not.toThrow();
    try {
      requireProof(stale, 'changeRoles');
    } catch (error) {
      expect(error).toMatchObject({ code: 'proofNeeded', params: { act: 'changeRoles' } });
    }
  });
});
