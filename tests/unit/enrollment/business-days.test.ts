import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, wallClock } from '@/lib/clock';
import {
  addBusinessDays,
  BUSINESS_DAY_MINUTES,
  businessDaysSince,
  businessMinutesBetween,
} from '@/lib/domain/enrollment/business-days';
import { canEscalate } from '@/lib/domain/enrollment/policy';
import { timeZoneOf } from '@/lib/domain/enrollment/rules/clock';

describe('business days', () => {
  it.each([
    ['a Monday', 'PT', '2026-11-16T09:30:00Z', '2026-11-23T09:30:00Z'],
    ['a Friday', 'PT', '2026-11-20T09:30:00Z', '2026-11-27T09:30:00Z'],
    ['a Saturday counts from Monday', 'PT', '2026-11-21T09:30:00Z', '2026-11-30T00:00:00Z'],
    ['a Sunday night counts from Monday', 'PT', '2026-11-22T23:59:59Z', '2026-11-30T00:00:00Z'],
    ['over the end of a year', 'PT', '2026-12-30T12:00:00Z', '2027-01-06T12:00:00Z'],
    ['a Friday at noon in Spain', 'ES', '2026-11-20T11:00:00Z', '2026-11-27T11:00:00Z'],
    ['Saturday in Spain, Friday in UTC', 'ES', '2026-11-20T23:30:00Z', '2026-11-29T23:00:00Z'],
    ['Sunday in UTC, Monday in Japan', 'JP', '2026-11-22T16:00:00Z', '2026-11-29T16:00:00Z'],
    ['Saturday in UTC, Friday in the US', 'US', '2026-11-21T03:00:00Z', '2026-11-28T03:00:00Z'],
    ['the end of summer time', 'ES', '2026-10-21T10:00:00Z', '2026-10-28T11:00:00Z'],
    ['the beginning of summer time', 'US', '2026-03-05T15:00:00Z', '2026-03-12T14:00:00Z'],
    ['half an hour in India', 'IN', '2026-11-20T18:29:00Z', '2026-11-27T18:29:00Z'],
    ['a territory without an entry', 'BV', '2026-11-16T09:30:00Z', '2026-11-23T09:30:00Z'],
  ])('five after %s', (_name, country, start, end) => {
    expect(addBusinessDays(new Date(start), 5, country).toISOString()).toBe(
      new Date(end).toISOString(),
    );
  });

  it('none after a working day is the same moment', () => {
    const start = new Date('2026-11-18T10:00:00.123Z');
    expect(addBusinessDays(start, 0, 'CL')).toEqual(start);
  });

  it('counts days as the country does', () => {
    const [start, now] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-22T16:00:00Z')];
    expect(businessDaysSince(start, now, 'GB')).toBe(0);
    expect(businessDaysSince(start, now, 'JP')).toBe(1);
  });
});

describe('business time', () => {
  it.each([
    ['within a day', '2026-11-18T09:00:00Z', '2026-11-18T17:30:00Z', 510],
    ['over a night', '2026-11-18T17:00:00Z', '2026-11-19T09:00:00Z', 960],
    ['over a weekend', '2026-11-20T17:00:00Z', '2026-11-23T09:00:00Z', 960],
    ['within a weekend', '2026-11-21T08:00:00Z', '2026-11-22T20:00:00Z', 0],
    ['from a Saturday on', '2026-11-21T08:00:00Z', '2026-11-23T02:00:00Z', 120],
    ['of three weeks', '2026-11-02T12:00:00Z', '2026-11-23T12:00:00Z', 15 * 24 * 60],
    ['backwards', '2026-11-19T12:00:00Z', '2026-11-18T12:00:00Z', 0],
  ])('%s', (_what, start, end, minutes) => {
    expect(businessMinutesBetween(new Date(start), new Date(end), 'PT')).toBe(minutes);
  });

  it('goes by the weekend of the country', () => {
    // Saturday begins in Japan while it is Friday in Portugal.
    const [start, end] = [new Date('2026-11-20T15:00:00Z'), new Date('2026-11-20T21:00:00Z')];
    expect(businessMinutesBetween(start, end, 'JP')).toBe(0);
    expect(businessMinutesBetween(start, end, 'PT')).toBe(360);
  });

  it('of so many business days is as many whole days, also over a change of the clocks', () => {
    const moments = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const countries = fc.constantFrom('ES', 'US', 'IN', 'JP', 'CL', 'PT');
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 30 }), countries, (start, days, country) => {
        const minutes = businessMinutesBetween(
          start,
          addBusinessDays(start, days, country),
          country,
        );
        // An hour that the clocks leave out or repeat is the only difference.
        expect(Math.abs(minutes - days * BUSINESS_DAY_MINUTES)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe("a country's clock", () => {
  it.each([
    ['ES', 'Europe/Madrid'],
    ['US', 'America/New_York'],
    ['BR', 'America/Sao_Paulo'],
    ['AU', 'Australia/Sydney'],
    ['IN', 'Asia/Kolkata'],
    ['HM', 'UTC'],
  ])('%s goes by %s', (country, zone) => {
    expect(timeZoneOf(country)).toBe(zone);
  });

  it('is read and set back to the same moment', () => {
    for (const country of ['ES', 'US', 'IN', 'NZ', 'CL']) {
      const zone = timeZoneOf(country);
      for (let day = 0; day < 366; day += 1) {
        const at = new Date(Date.UTC(2026, 0, 1 + day, 12, 34, 56, 789));
        expect(momentOf(wallClock(at, zone), zone), `${country} ${day}`).toEqual(at);
      }
    }
  });
});

describe('escalation', () => {
  const expectedBy = new Date('2026-11-20T12:00:00Z');
  const [before, after] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-20T12:00:01Z')];
  const late = { state: 'BUSINESS', expectedBy, escalatedAt: null } as const;

  it('is due once the promised day is gone, and only once', () => {
    expect(canEscalate(late, before)).toBe(false);
    expect(canEscalate(late, after)).toBe(true);
    expect(canEscalate({ ...late, escalatedAt: after }, after)).toBe(false);
  });

  it('is not due while somebody else has the next move', () => {
    expect(canEscalate({ ...late, state: 'BUSINESS_FAILED' }, after)).toBe(false);
    expect(canEscalate({ ...late, state: 'EMAIL_OWNERSHIP', expectedBy: null }, after)).toBe(false);
  });
});
