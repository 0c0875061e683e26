import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayTransact,
  scheduleOf,
  standingOf,
  versionState,
  type PublishedVersion,
} from '@/lib/domain/catalog/agreement-policy';

const NOW = new Date('2026-11-27T10:00:00Z');
const day = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000);

/** Version, day in force, day from which it is demanded; days from now. */
function version(number: number, inForce: number, demanded?: number): PublishedVersion {
  return {
    version: number,
    effectiveFrom: day(inForce),
    demandedFrom: demanded === undefined ? null : day(demanded),
  };
}

describe('how an organization stands to an agreement', () => {
  const first = version(1, -900);
  it.each([
    ['nothing accepted', null, [first], 'missing', null],
    ['the version in force', 1, [first], 'accepted', null],
    ['an earlier one that goes on sufficing', 1, [first, version(2, -5)], 'accepted', null],
    ['a new one within its grace', 1, [first, version(2, -5, 3)], 'renewalDue', 3],
    ['a new one after its grace', 1, [first, version(2, -5, -1)], 'renewalOverdue', -1],
    ['the demanding one itself', 2, [first, version(2, -5, -1)], 'accepted', null],
    ['a demanding one not in force yet', 1, [first, version(2, 5, 9)], 'accepted', null],
    [
      'a demand that a later version does not take back',
      1,
      [first, version(2, -9, -5), version(3, -2)],
      'renewalOverdue',
      -5,
    ],
    [
      'two demands, the earlier day counts',
      1,
      [first, version(2, -9, 7), version(3, -2, 4)],
      'renewalDue',
      4,
    ],
    [
      'a later version settles an earlier demand',
      3,
      [first, version(2, -9, -5), version(3, -2)],
      'accepted',
      null,
    ],
    ['demanded at this very moment', 1, [first, version(2, -5, 0)], 'renewalOverdue', 0],
  ] as const)('%s', (_name, accepted, versions, state, demanded) => {
    const standing = standingOf(accepted, versions, NOW);
    expect(standing.state).toBe(state);
    expect(standing.demandedFrom).toEqual(demanded === null ? null : day(demanded));
    expect(mayTransact(standing)).toBe(state === 'accepted' || state === 'renewalDue');
  });

  it('names the version in force, whatever is scheduled', () => {
    expect(standingOf(1, [version(3, 5), version(2, -1), first], NOW).inForce).toBe(2);
    expect(standingOf(null, [version(1, 5)], NOW).inForce).toBeNull();
  });

  it('binds whoever accepted the version in force, and never gets better as time passes', () => {
    const days = fc.integer({ min: -60, max: 60 });
    const versions = fc
      .array(fc.record({ gap: fc.nat(20), grace: fc.option(fc.nat(30)) }), { minLength: 1 })
      .map((steps) => {
        let at = -60;
        return steps.map(({ gap, grace }, index) => {
          at += gap;
          return version(index + 1, at, grace === null ? undefined : at + grace);
        });
      });
    fc.assert(
      fc.property(versions, days, days, fc.nat(12), (all, one, other, accepted) => {
        const [earlier, later] = one < other ? [day(one), day(other)] : [day(other), day(one)];
        const inForce = standingOf(null, all, earlier).inForce;
        if (inForce !== null) expect(mayTransact(standingOf(inForce, all, earlier))).toBe(true);
        const before = mayTransact(standingOf(accepted, all, earlier));
        const after = mayTransact(standingOf(accepted, all, later));
        expect(before || !after).toBe(true);
      }),
    );
  });
});

describe('the state of a version', () => {
  it.each([
    ['draft', { version: 3, effectiveFrom: null, withdrawnAt: null }],
    ['scheduled', { version: 3, effectiveFrom: day(2), withdrawnAt: null }],
    ['inForce', { version: 2, effectiveFrom: day(-2), withdrawnAt: null }],
    ['superseded', { version: 1, effectiveFrom: day(-9), withdrawnAt: null }],
    ['withdrawn', { version: 3, effectiveFrom: day(-1), withdrawnAt: day(-3) }],
  ] as const)('is %s', (state, row) => {
    expect(versionState(row, 2, NOW)).toBe(state);
  });
});

describe('the days of a publication', () => {
  const asked = (effectiveDay: string, demandedDay: string | null = null, zone = 'Europe/Madrid') =>
    scheduleOf({ effectiveDay, demandedDay }, zone, NOW);

  it('today is at once', () => {
    expect(asked('2026-11-27')).toEqual({ effectiveFrom: NOW, demandedFrom: null });
    expect(asked('2026-11-27', '2026-11-27')).toEqual({ effectiveFrom: NOW, demandedFrom: NOW });
  });

  it('a later day begins at midnight by the publisher’s clock', () => {
    expect(asked('2026-12-01', '2027-07-01')).toEqual({
      effectiveFrom: new Date('2026-11-30T23:00:00Z'),
      demandedFrom: new Date('2027-06-30T22:00:00Z'),
    });
    expect(asked('2026-11-26', null, 'Pacific/Pago_Pago')).toMatchObject({ effectiveFrom: NOW });
    expect(asked('2026-11-27', null, 'Pacific/Kiritimati')).toMatchObject({ refusal: 'dayPassed' });
  });

  it.each([
    ['2026-11-26', null, 'dayPassed', 'effectiveDay'],
    ['2029-11-28', null, 'dayTooFar', 'effectiveDay'],
    ['2026-12-01', '2026-11-30', 'demandTooEarly', 'demandedDay'],
    ['2026-12-01', '2226-12-01', 'dayTooFar', 'demandedDay'],
  ])('refuses %s with %s', (effectiveDay, demandedDay, refusal, field) => {
    expect(asked(effectiveDay, demandedDay)).toEqual({ refusal, field });
  });
});
