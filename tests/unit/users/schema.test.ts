import { describe, expect, it } from 'vitest';
import {
  addUserSchema,
  profileSchema,
  resetUserPasswordSchema,
  signInNameSchema,
  updateRolesSchema,
  userActSchema,
  userListSchema,
} from '@/lib/domain/users/schema';
import { alias, firstName } from '@/lib/domain/users/person-fields';

const person = {
  firstName: ' Ana ',
  lastName: 'Núñez de Balboa',
  alias: ' Ana.Nunez ',
  domain: 'Cobalt.example',
  contactEmail: ' Ana@Home.example ',
};
const id = '019a0000-0000-7000-8000-000000000000';

describe('adding a user', () => {
  it('takes what was typed in its canonical form, with no roles unless told', () => {
    expect(addUserSchema.parse(person)).toEqual({
      firstName: 'Ana',
      lastName: 'Núñez de Balboa',
      alias: 'ana.nunez',
      domain: 'cobalt.example',
      contactEmail: 'ana@home.example',
      delivery: 'temporary',
      roles: [],
    });
  });

  it('reads one ticked box and many alike, and drops fields of nobody’s', () => {
    const roles = (extra: object) => addUserSchema.parse({ ...person, ...extra }).roles;
    expect(roles({ admin: 'none', agent: 'ADMIN_AGENT', other: 'MPN_ADMIN' })).toEqual([
      'ADMIN_AGENT',
      'MPN_ADMIN',
    ]);
    expect(roles({ other: ['REPORT_VIEWER', 'MPN_ADMIN', 'MPN_ADMIN'] })).toEqual([
      'MPN_ADMIN',
      'REPORT_VIEWER',
    ]);
    expect(addUserSchema.parse({ ...person, organizationId: id, status: 'X' })).not.toHaveProperty(
      'organizationId',
    );
  });

  it.each(['', '.ana', 'ana.', 'a..b', 'ana b', 'ana@x', 'ána', 'a'.repeat(65)])(
    'refuses the user name "%s"',
    (typed) => expect(alias.safeParse(typed).success).toBe(false),
  );

  it.each([
    ['a\u0000b', 'ab'],
    ['a\u202eb\u200b', 'ab'],
    ['a\nb', 'a b'],
    [' Ana  Luisa\t', 'Ana Luisa'],
  ])('reads the name %j as %j', (typed, name) => expect(firstName.parse(typed)).toBe(name));

  it.each([
    ['ana\u0000@cobalt.example', 'ana@cobalt.example'],
    [' ana@cobalt\u200b.example\n', 'ana@cobalt.example'],
  ])('reads the sign-in name %j without what nobody sees', (typed, signInName) =>
    expect(signInNameSchema.parse({ signInName: typed })).toEqual({ signInName }),
  );

  it.each(['', '   ', '\u200b', 'a'.repeat(51)])('refuses the name %j', (typed) =>
    expect(firstName.safeParse(typed).success).toBe(false),
  );

  it.each(['O’Neill', 'Jean-Luc', '李', 'María José', 'a'.repeat(50)])(
    'takes the name %s',
    (typed) => expect(firstName.safeParse(typed).success).toBe(true),
  );
});

describe('updating roles', () => {
  it('refuses two of a group and roles that do not exist', () => {
    const send = (extra: object) =>
      updateRolesSchema.safeParse({ userId: id, version: '3', ...extra });
    expect(send({ agent: ['ADMIN_AGENT', 'SALES_AGENT'] }).success).toBe(false);
    expect(send({ admin: 'PROGRAM_ADMIN' }).success).toBe(false);
    expect(send({ other: 'GLOBAL_ADMIN' }).success).toBe(false);
    expect(send({ agent: 'ADMIN_AGENT' }).data).toEqual({
      userId: id,
      version: 3,
      roles: ['ADMIN_AGENT'],
    });
  });
});

describe('the own profile', () => {
  it('knows time zones and languages', () => {
    const mine = { firstName: 'A', lastName: 'B', locale: 'es', theme: 'dark' };
    expect(profileSchema.safeParse({ ...mine, timeZone: 'Europe/Madrid' }).success).toBe(true);
    expect(profileSchema.safeParse({ ...mine, timeZone: 'Mars/Olympus' }).success).toBe(false);
    expect(profileSchema.safeParse({ ...mine, timeZone: 'UTC', locale: 'fr' }).success).toBe(false);
  });
});

describe('the list’s address', () => {
  it('forgives whatever it does not understand', () => {
    expect(
      userListSchema.parse({
        search: ['a', 'b'],
        role: 'X',
        status: 'Y',
        sort: 'Z',
        type: 'W',
        size: '7',
        after: ['1'],
      }),
    ).toEqual({
      search: '',
      factor: '',
      role: '',
      status: '',
      type: '',
      sort: 'name',
      direction: 'ascending',
      size: 25,
      after: undefined,
    });
    expect(
      userListSchema.parse({ search: ' an ', role: 'none', status: 'BLOCKED', size: '50' }),
    ).toMatchObject({ search: 'an', role: 'none', status: 'BLOCKED', size: 50 });
  });
});

describe('an act on a user', () => {
  it('says whom alone; only a reset also says which state was seen', () => {
    expect(userActSchema.parse({ userId: id, version: '3' })).toEqual({ userId: id });
    expect(resetUserPasswordSchema.parse({ userId: id, version: '3' })).toEqual({
      userId: id,
      version: 3,
      delivery: 'temporary',
    });
    expect(resetUserPasswordSchema.safeParse({ userId: id }).success).toBe(false);
  });
});
