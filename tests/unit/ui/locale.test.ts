import { describe, expect, it, vi } from 'vitest';
import { chooseLocale } from '@/lib/messages/locale';
import { isTimeZone, rememberPreferences } from '@/lib/messages/preferences';

describe('chooseLocale', () => {
  it.each([
    ['es', 'en', 'es'],
    [undefined, 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    [undefined, 'en;q=0.5, es;q=0.9', 'es'],
    [undefined, 'de, fr;q=0.9', 'en'],
    [undefined, 'de, es;q=0.1', 'es'],
    [undefined, 'es;q=0, en', 'en'],
    ['xx', 'es', 'es'],
    [undefined, null, 'en'],
    [undefined, ';;q=,,', 'en'],
  ])('chosen %s, accepted %s: %s', (chosen, accepted, expected) => {
    expect(chooseLocale(chosen, accepted)).toBe(expected);
  });
});

describe('preferences', () => {
  it('knows time zones', () => {
    expect(isTimeZone('Europe/Madrid')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
    expect(isTimeZone(null)).toBe(false);
  });

  it('remembers only what is on offer', () => {
    const set = vi.fn();
    const asked = { locale: 'es', theme: 'pink', timeZone: 'America/Bogota' };
    rememberPreferences({ set }, asked, true);
    expect(set.mock.calls.map((call: unknown[]) => call.slice(0, 2))).toEqual([
      ['pc-locale', 'es'],
      ['pc-time-zone', 'America/Bogota'],
    ]);
    expect(set.mock.calls[0]?.[2]).toMatchObject({ httpOnly: true, secure: true, path: '/' });
  });
});
