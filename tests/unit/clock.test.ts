import { describe, expect, it } from 'vitest';
import { momentOf, readMoment, wallClock } from '@/lib/clock';

const QUARTER = 15 * 60_000;
/** Zones whose clocks are changed by an hour, by half of one, and that are ahead by odd quarters. */
const ZONES = ['Europe/Madrid', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

/** How a zone's clocks are written, by the platform's own tables. */
function writer(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => format.format(at).replace(' ', 'T');
}

describe.each(ZONES)('the clocks of %s', (zone) => {
  it('show what is written of any moment of a year, asked in any order', () => {
    const written = writer(zone);
    const start = Date.UTC(2026, 0, 1);
    for (let quarter = 0; quarter < 365 * 96; quarter += 7) {
      for (const rest of [QUARTER - 1000, 0]) {
        const at = new Date(start + quarter * QUARTER + rest);
        expect(wallClock(at, zone).toISOString().slice(0, 19)).toBe(written(at));
      }
    }
  });

  it('lead back to the moment', () => {
    for (let day = 0; day < 365; day += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + day, 12, 34, 56, 789));
      expect(momentOf(wallClock(at, zone), zone)).toEqual(at);
    }
  });
});

describe('a moment that stands in an address', () => {
  it.each(['2026-11-27T19:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'is read: %s',
    (text) => {
      expect(readMoment(text)?.toISOString()).toBe(text);
    },
  );

  it.each([
    ...['', '2026-11-27', '2026-02-30T00:00:00.000Z', '2026-11-27T19:00:00Z'],
    // Dates of the language that are none of the database.
    ...['0000-01-01T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'],
  ])('is none: %j', (text) => {
    expect(readMoment(text)).toBeNull();
  });
});
