import { describe, expect, it } from 'vitest';
import { allowedByArea, offeredByArea } from '@/components/users/access-areas';
import { browserName } from '@/lib/browser-name';
import { can, isOffered, PERMISSIONS, ROLES } from '@/lib/access';
import { aBareActor } from '@/tests/support/bare-actor';

const { organization } = aBareActor([], { isReseller: true });

describe('My access', () => {
  it('promises nothing that is not built', () => {
    const subject = { roles: ROLES, organization: { ...organization, isProvider: true } };
    const shown = [...allowedByArea(subject).values()].flat();
    expect(shown).toContain('customers:list');
    for (const later of ['orders:submit', 'licences:assign', 'customer-users:manage'] as const) {
      expect(shown).not.toContain(later);
    }
  });

  it('names exactly what the matrix allows and the program offers, each once', () => {
    for (const role of ROLES) {
      const subject = { roles: [role], organization };
      const shown = [...allowedByArea(subject).values()].flat().sort();
      expect(shown).toEqual(
        PERMISSIONS.filter((name) => isOffered(name) && can(subject, name)).sort(),
      );
    }
  });

  it('lists for the page of roles whatever somebody there may be allowed, and nothing else', () => {
    for (const kind of [{}, { isProvider: true, isReseller: false }]) {
      const here = { ...organization, ...kind };
      const shown = [...offeredByArea(here).values()].flat().sort();
      const held = PERMISSIONS.filter(
        (name) => isOffered(name) && can({ roles: ROLES, organization: here }, name),
      );
      expect(shown).toEqual([...held].sort());
    }
    expect([...offeredByArea(organization).keys()]).not.toContain('program');
  });

  it('leaves somebody without a role their own profile', () => {
    expect([...allowedByArea({ roles: [], organization })]).toEqual([['own', ['profile:own']]]);
  });
});

describe('a browser’s name', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.5.0', null],
    [null, null],
  ])('%j is %j', (header, name) => {
    expect(browserName(header)).toBe(name);
  });
});
