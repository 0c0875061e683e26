import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '@/lib/domain/enrollment/business-days';

describe('business days', () => {
  it.each([
    ['a Monday', '2026-11-16T09:30:00Z', '2026-11-23T09:30:00Z'],
    ['a Friday', '2026-11-20T09:30:00Z', '2026-11-27T09:30:00Z'],
    ['a Saturday counts from Monday', '2026-11-21T09:30:00Z', '2026-11-30T00:00:00Z'],
    ['a Sunday night counts from Monday', '2026-11-22T23:59:59Z', '2026-11-30T00:00:00Z'],
    ['over the end of a year', '2026-12-30T12:00:00Z', '2027-01-06T12:00:00Z'],
  ])('five after %s', (_name, start, end) => {
    expect(addBusinessDays(new Date(start), 5).toISOString()).toBe(new Date(end).toISOString());
  });

  it('none after a working day is the same moment', () => {
    const start = new Date('2026-11-18T10:00:00Z');
    expect(addBusinessDays(start, 0)).toEqual(start);
  });
});
