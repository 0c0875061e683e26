import { describe, expect, it } from 'vitest';
import { companyName } from '@/lib/domain/enrollment';
import { CellReader } from '@/lib/domain/imports';
import { readUserRow } from '@/lib/domain/users/import-rows';
import { holdsAddress } from '@/lib/form-fields';
import { aBareActor } from '@/tests/support/bare-actor';

describe('a name that we mail to strangers', () => {
  it.each([
    'Booking.com',
    'Núñez & Hijos, S.L.',
    'St. John-Smith',
    'J.R. Tolkien',
    'A/S Norden',
    'AC/DC Electric',
    'Yahoo! Inc.',
    'Café @ Home',
    '株式会社 山田',
    'S.A. de C.V./Norte',
  ])('may be %j', (name) => {
    expect(holdsAddress(name)).toBe(false);
    expect(companyName.safeParse(name).success).toBe(true);
  });

  it.each([
    'Win at https://evil.example',
    'hxxp://evil.example',
    'WWW.evil.example',
    'evil.example/login',
    'пример.рф/вход',
    'write to me@evil.example',
  ])('is not %j', (name) => {
    expect(holdsAddress(name)).toBe(true);
    expect(companyName.safeParse(name).success).toBe(false);
  });

  it('is judged in a file as in a form', () => {
    const cells = { lastName: 'Ruiz', alias: 'ana', email: 'ana@home.example' };
    const issuesOf = (firstName: string) => {
      const reader = new CellReader({ ...cells, firstName });
      readUserRow(aBareActor(), reader);
      return reader.issues;
    };
    expect(issuesOf('Ana')).toEqual([]);
    expect(issuesOf('evil.example/login')).toEqual([
      { column: 'firstName', code: 'nameHoldsAddress' },
    ]);
  });
});
