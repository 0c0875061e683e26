import { afterEach, describe, expect, it, vi } from 'vitest';
import { can, ROLES, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { dropOldImports, getImport, listImportErrors } from '@/lib/domain/imports';
import {
  checkUsersImport,
  deleteUser,
  saveUsersImport,
  signIn,
  usersImport,
} from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, owed, recorded } from '../auth/support';
import { bytesOf } from '../directory/support';
import { refusalOf } from './support';

const HEADING = 'firstName,lastName,alias,domain,email,roles';
afterEach(() => vi.useRealTimers());

async function checked(actor: Actor, ...lines: string[]) {
  const bytes = bytesOf([HEADING, ...lines].join('\n'));
  const id = await checkUsersImport(actor, { name: 'people.csv', bytes });
  return getImport(actor, usersImport(actor), id);
}

const person = (alias: string, roles = '') => `Ana,Ruiz,${alias},,${alias}@home.example,${roles}`;

async function anAdmin(role: 'GLOBAL_ADMIN' | 'USER_ADMIN' = 'GLOBAL_ADMIN') {
  const tenant = await aTenant();
  return { tenant, admin: await anActor(tenant, role) };
}

describe('a checked file of users', () => {
  it('adds nobody until it is saved, then all with their roles, and says each password once', async () => {
    const { tenant, admin } = await anAdmin();
    const report = await checked(
      admin,
      person('ana', 'sales_agent MPN_ADMIN'),
      `Eva,Sol,eva,${tenant.domain},eva@home.example,`,
    );
    expect(report).toMatchObject({ state: 'CHECKED', added: 2, wrong: 0 });
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(1);
    const users = await saveUsersImport(admin, { importId: report.id });
    expect(users?.map(({ signInName }) => signInName)).toEqual([
      `ana@${tenant.domain}`,
      `eva@${tenant.domain}`,
    ]);
    const ana = await db.user.findUniqueOrThrow({
      where: { signInName: `ana@${tenant.domain}` },
      include: { roles: true },
    });
    expect(ana.roles.map(({ role }) => role).sort()).toEqual(['MPN_ADMIN', 'SALES_AGENT']);
    for (const { signInName, temporaryPassword: password } of users ?? []) {
      const session = await signIn(aRequest(), { signInName, password });
      expect(session.mustChangePassword).toBe(true);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 72 * 3_600_000 + 1000 });
    const { signInName, temporaryPassword: password } = users![0]!;
    await expectRefusal(signIn(aRequest(), { signInName, password }), 'temporaryPasswordExpired');
  });

  it('leaves a record and a mail for each, and no password in any row', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await checked(admin, person('ana'), person('eva'));
    const users = await saveUsersImport(admin, { importId: id });
    expect(await owed('user-added', tenant.id)).toBe(2);
    expect(await recorded(tenant.id)).toEqual([
      'create_partner_user',
      'create_partner_user',
      'import_partner_users',
    ]);
    const organizationId = tenant.id;
    const rows = JSON.stringify([
      await db.user.findMany({ where: { organizationId } }),
      await db.auditRecord.findMany({ where: { organizationId } }),
      await db.outboxMail.findMany({ where: { organizationId } }),
      await db.csvImport.findMany({ where: { organizationId }, include: { rows: true } }),
    ]);
    expect(users).toHaveLength(2);
    for (const { temporaryPassword } of users ?? []) expect(rows).not.toContain(temporaryPassword);
  });

  it('adds each user once when it is saved five times at once, and tells once', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await checked(admin, person('ana'), person('eva'), person('leo'));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => saveUsersImport(admin, { importId: id })),
    );
    const told = answers.filter((answer) => answer !== null);
    expect(told).toHaveLength(1);
    expect(await saveUsersImport(admin, { importId: id })).toBeNull();
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(4);
    // The ones that were told are the ones that work.
    const { signInName, temporaryPassword: password } = told[0]![0]!;
    await expect(signIn(aRequest(), { signInName, password })).resolves.toBeDefined();
  });

  it('is dropped after a day, with the people in it', async () => {
    const { admin } = await anAdmin();
    const { id } = await checked(admin, person('ana'));
    await dropOldImports(new Date(Date.now() + 86_400_000 - 60_000));
    expect(await db.csvImportRow.count({ where: { importId: id } })).toBe(1);
    await dropOldImports(new Date(Date.now() + 86_400_000 + 60_000));
    expect(await db.csvImportRow.count({ where: { importId: id } })).toBe(0);
    await expectRefusal(saveUsersImport(admin, { importId: id }), 'notFound');
  });

  it('is not saved for somebody who no longer waits for the answer', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await checked(admin, person('ana'));
    expect(await saveUsersImport(admin, { importId: id }, () => false)).toBeNull();
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(1);
    expect(await saveUsersImport(admin, { importId: id })).toHaveLength(1);
  });
});

describe('the roles of a checked file', () => {
  it('are granted by nobody below, who saves what somebody above had checked', async () => {
    const { tenant, admin } = await anAdmin();
    const below = await anActor(tenant, 'USER_ADMIN');
    const { id } = await checked(admin, person('ana'), person('eva', 'global_admin'));
    await expectRefusal(saveUsersImport(below, { importId: id }), 'importOutdated');
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(2);
    expect(await saveUsersImport(admin, { importId: id })).toHaveLength(2);
  });

  it('are not granted by who had it checked with more rights than are left', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await checked(admin, person('eva', 'compliance_admin'));
    const demoted: Actor = { ...admin, roles: ['USER_ADMIN'] };
    await expectRefusal(saveUsersImport(demoted, { importId: id }), 'importOutdated');
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(1);
  });
});

describe('a wrong line', () => {
  it('is named with its reason, in the report and in the error file, and nothing is saved', async () => {
    const { tenant, admin } = await anAdmin('USER_ADMIN');
    const taken = await anActor(tenant);
    const alias = taken.signInName.split('@')[0] ?? '';
    const report = await checked(
      admin,
      ',Ruiz,ana,,not-an-address,',
      'Ana,Ruiz,an a,,ana@home.example,',
      'Ana,Ruiz,ben,nowhere.example,ana@home.example,',
      person(alias),
      person('cleo', 'boss'),
      person('dan', 'user_admin billing_admin'),
      person('eve', 'global_admin'),
      person('fay', 'program_admin'),
      person('gus'),
      person('gus'),
      '=1+1,Ruiz,hal,,hal@home.example,',
    );
    const found = report.errors.map(({ line, issues }) => [
      line,
      ...issues.map(({ column, code }) => `${column} ${code}`),
    ]);
    expect(found).toEqual([
      [2, 'firstName missing', 'email email'],
      [3, 'alias alias'],
      [4, 'domain unknownDomain'],
      [5, 'alias signInNameTaken'],
      [6, 'roles role'],
      [7, 'roles rolesTogether'],
      [8, 'roles roleNotGrantable'],
      [9, 'roles role'],
      [11, 'alias duplicate'],
      [12, 'firstName formula'],
    ]);
    const source = usersImport(admin);
    expect(await listImportErrors(admin, source, report.id, 0)).toHaveLength(10);
    const attempt = saveUsersImport(admin, { importId: report.id });
    await expectRefusal(attempt, 'importHasErrors');
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(2);
  });

  it('is found at saving when the records have changed since the check', async () => {
    const { tenant, admin } = await anAdmin();
    const first = await checked(admin, person('ana'), person('eva'));
    const second = await checked(admin, person('leo'), person('eva'));
    await saveUsersImport(admin, { importId: first.id });
    const attempt = saveUsersImport(admin, { importId: second.id });
    await expectRefusal(attempt, 'importOutdated');
    expect(await db.user.count({ where: { organizationId: tenant.id } })).toBe(3);
  });

  it('is every line of a file that is too long', async () => {
    const { admin } = await anAdmin();
    const lines = Array.from({ length: 501 }, (_, i) => person(`p${i}`));
    expect(await checked(admin, ...lines)).toMatchObject({
      state: 'UNREADABLE',
      problem: { code: 'tooManyRows', params: { maximum: 500 } },
    });
  });
});

describe('who may', () => {
  it('is told by the matrix, for their own organization alone', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await checked(admin, person(unique('ana')));
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const code = can(actor, 'users:manage') ? null : 'forbidden';
      const bytes = bytesOf(`${HEADING}\n${person(unique('x'))}`);
      const check = await refusalOf(checkUsersImport(actor, { name: 'x.csv', bytes }));
      const seen = await refusalOf(getImport(actor, usersImport(actor), id));
      expect({ role, check, seen }).toEqual({ role, check: code, seen: code });
    }
    const stranger = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    await expectRefusal(getImport(stranger, usersImport(stranger), id), 'notFound');
    expect(await listImportErrors(stranger, usersImport(stranger), id, 0)).toEqual([]);
    await expectRefusal(saveUsersImport(stranger, { importId: id }), 'notFound');
    await expectRefusal(saveUsersImport(await anActor(tenant), { importId: id }), 'forbidden');
  });

  it('adds the operator’s staff by the same file, with the operator’s roles', async () => {
    const operator = await aTenant({ is: 'operator' });
    const admin = await anActor(operator, 'PROGRAM_ADMIN');
    const report = await checked(admin, person('rita', 'reviewer'), person('sam', 'sales_agent'));
    expect(report).toMatchObject({ wrong: 1, errors: [{ line: 3 }] });
    const good = await checked(admin, person('rita', 'reviewer'));
    const users = await saveUsersImport(admin, { importId: good.id });
    expect(users).toHaveLength(1);
    const rita = await db.user.findFirstOrThrow({ where: { signInName: users![0]!.signInName } });
    await deleteUser(admin, { userId: rita.id });
  });
});
