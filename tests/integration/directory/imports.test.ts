import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getImport, listImportErrors } from '@/lib/domain/imports';
import {
  checkDirectoryImport,
  editProfile,
  getMembershipAccount,
  issueMembershipPassword,
  listDirectory,
  saveDirectoryImport,
  signInToMembership,
  DIRECTORY_IMPORT,
} from '@/lib/domain/membership';
import { anActor } from '@/tests/support/actors';
import { theDesk } from '../review/support';
import { aCompany, aProfile, bytesOf, checked, HEADING, mpnId, NOWHERE, operator } from './support';

describe('a file of the directory', () => {
  it('changes nothing until it is saved, and nothing the second time', async () => {
    const actor = await operator();
    const [one, two] = [mpnId(), mpnId()];
    const rows = [
      `${one},Import One,ES,location,active,yes,,import-one`,
      `${two},Import Two,fr,GLOBAL,Pending,no,no,Import-One`,
    ];
    const report = await checked(actor, ...rows);
    expect(report).toMatchObject({ state: 'CHECKED', wrong: 0, added: 2, changed: 0, same: 0 });
    expect(await db.organizationProfile.count({ where: { mpnId: one } })).toBe(0);
    await saveDirectoryImport(actor, { importId: report.id });
    await saveDirectoryImport(actor, { importId: report.id });
    const found = await listDirectory(actor, { q: 'import-one', size: 10 });
    expect(found.rows).toMatchObject([
      { mpnId: one, country: 'ES', isProgramMember: true, userName: 'import-one' },
      { mpnId: two, country: 'FR', type: 'GLOBAL', status: 'PENDING' },
    ]);
    const records = await db.auditRecord.count({ where: { resourceId: report.id } });
    expect(records).toBe(1);

    const again = await checked(actor, ...rows);
    expect(again).toMatchObject({ added: 0, changed: 0, same: 2 });
    const third = await checked(
      actor,
      rows[0] ?? '',
      `${two},Import Two,FR,location,active,,,other`,
    );
    expect(third).toMatchObject({ added: 0, changed: 1, same: 1 });
    await saveDirectoryImport(actor, { importId: third.id });
    const [changed] = (await listDirectory(actor, { q: two, size: 10 })).rows;
    expect(changed).toMatchObject({ type: 'LOCATION', status: 'ACTIVE', userName: 'other' });
  });

  it('with errors by line is not saved at all', async () => {
    const actor = await operator();
    const id = mpnId();
    const report = await checked(
      actor,
      `${id},Good,ES,location,active,,,errors-one`,
      '60x,,ZZ,place,active,perhaps,,bad name',
      '=1+1,Formula,ES,location,active,,,errors-two',
      `${id},Twice,ES,location,active,,,errors-three`,
      '1234,Short row',
    );
    expect(report).toMatchObject({ wrong: 4, added: 1 });
    const codes = report.errors.map(({ line, issues }) => [
      line,
      ...issues.map(({ code }) => code),
    ]);
    expect(codes).toEqual([
      [3, 'digits', 'missing', 'country', 'choice', 'yesNo', 'userName'],
      [4, 'formula'],
      [5, 'duplicate'],
      [6, 'cells'],
    ]);
    const errors = await listImportErrors(actor, DIRECTORY_IMPORT, report.id, 4);
    expect(errors.map(({ line }) => line)).toEqual([5, 6]);
    await expect(saveDirectoryImport(actor, { importId: report.id })).rejects.toMatchObject({
      code: 'importHasErrors',
    });
    expect(await db.organizationProfile.count({ where: { mpnId: id } })).toBe(0);
  });

  it('is read no further once thousands of its lines are wrong, and shows those that were read', async () => {
    const actor = await operator();
    const rows = Array.from({ length: 9000 }, (_, n) => `x${n},Name,ES,location,active,,,user`);
    const report = await checked(actor, ...rows);
    expect(report).toMatchObject({
      state: 'UNREADABLE',
      problem: { code: 'tooManyErrors', params: { line: 5251, count: 5250 } },
      wrong: 5250,
    });
    expect(report.errors[0]).toMatchObject({ line: 2, issues: [{ column: 'mpnId' }] });
    await expect(saveDirectoryImport(actor, { importId: report.id })).rejects.toMatchObject({
      code: 'importHasErrors',
    });
  });

  it('may speak of an MPN ID once, however far apart its lines are', async () => {
    const actor = await operator();
    const ids = Array.from({ length: 600 }, mpnId);
    const row = (id: string) => `${id},Name,ES,location,active,,,user`;
    const report = await checked(actor, ...[...ids, ids[0] ?? ''].map(row));
    expect(report).toMatchObject({ wrong: 1, added: 600 });
    expect(report.errors).toMatchObject([
      { line: 602, issues: [{ column: 'mpnId', code: 'duplicate', params: { line: 2 } }] },
    ]);
  });

  it('that cannot be read says why', async () => {
    const actor = await operator();
    const id = await checkDirectoryImport(actor, {
      name: '../../evil\u202e.csv',
      bytes: bytesOf(`${HEADING}\n1,"open\n`),
    });
    const report = await getImport(actor, DIRECTORY_IMPORT, id);
    expect(report).toMatchObject({
      state: 'UNREADABLE',
      problem: { code: 'quotes' },
      fileName: 'evil.csv',
    });
    await expect(saveDirectoryImport(actor, { importId: id })).rejects.toMatchObject({
      code: 'importHasErrors',
    });
  });

  it('two files at once: the second is judged by what the first made', async () => {
    const actor = await operator();
    const ids = Array.from({ length: 40 }, mpnId);
    const rows = (name: string) => ids.map((id) => `${id},${name},ES,location,active,,,race-${id}`);
    const reports = [
      await checked(actor, ...rows('First')),
      await checked(actor, ...rows('Second')),
    ];
    await Promise.all(reports.map(({ id }) => saveDirectoryImport(actor, { importId: id })));
    const profiles = await db.organizationProfile.findMany({ where: { mpnId: { in: ids } } });
    expect(profiles).toHaveLength(40);
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(1);
    const saved = await Promise.all(
      reports.map(({ id }) => getImport(actor, DIRECTORY_IMPORT, id)),
    );
    expect(saved.map(({ added, changed }) => added + changed)).toEqual([40, 40]);
    expect(saved.reduce((sum, { added }) => sum + added, 0)).toBe(40);
  });

  it('leaves a profile in use fit for its holder', async () => {
    const actor = await operator();
    const holder = await aCompany();
    const id = await aProfile();
    await db.organizationProfile.update({
      where: { mpnId: id },
      data: { associatedOrganizationId: holder.id },
    });
    const bad = await checked(actor, `${id},M ${id},FR,location,active,,,m-${id}`);
    expect(bad.errors[0]?.issues).toMatchObject([
      { code: 'inUse', params: { organization: holder.name, reason: 'otherCountry' } },
    ]);
    const good = await checked(actor, `${id},Another name,ES,location,active,,,m-${id}`);
    expect(good).toMatchObject({ wrong: 0, changed: 1 });
  });
});

describe('by hand', () => {
  it('a change that breaks an association has to be confirmed', async () => {
    const actor = await operator();
    const holder = await aCompany();
    const id = await aProfile();
    const row = await db.organizationProfile.update({
      where: { mpnId: id },
      data: { associatedOrganizationId: holder.id },
    });
    const input = {
      profileId: row.id,
      version: row.version,
      name: row.name,
      country: 'ES',
      mpnId: id,
      type: 'LOCATION',
      status: 'DECLINED',
      isProgramMember: false,
      associatedElsewhere: false,
      userName: `m-${id}`,
      confirmBreak: false,
      ...NOWHERE,
    } as const;
    await expect(editProfile(actor, input)).rejects.toMatchObject({
      code: 'profileInUse',
      params: { organization: holder.name, reason: 'statusDeclined' },
    });
    await expect(
      editProfile(actor, { ...input, mpnId: mpnId(), confirmBreak: true }),
    ).rejects.toMatchObject({ code: 'profileInUse', field: 'mpnId' });
    await editProfile(actor, { ...input, confirmBreak: true });
    await expect(editProfile(actor, input)).rejects.toMatchObject({ code: 'conflict' });
    const after = await db.organizationProfile.findUniqueOrThrow({ where: { id: row.id } });
    expect(after).toMatchObject({ status: 'DECLINED', associatedOrganizationId: holder.id });
  });

  it('an account signs in once it was issued a password', async () => {
    const actor = await operator();
    const id = await aProfile();
    const account = await db.membershipAccount.findUniqueOrThrow({
      where: { userName: `m-${id}` },
    });
    const applicant = await anActor(await aCompany(), 'GLOBAL_ADMIN');
    const signIn = (password: string) =>
      signInToMembership(applicant, { userName: `m-${id}`, password });
    await expect(signIn('anything')).rejects.toMatchObject({ code: 'membershipSignInFailed' });
    const { password } = await issueMembershipPassword(actor, { accountId: account.id });
    expect(await signIn(password)).toBe(account.id);
    expect(await getMembershipAccount(actor, account.id)).toMatchObject({ hasPassword: true });
    const audits = await db.auditRecord.findMany({ where: { resourceId: account.id } });
    expect(JSON.stringify(audits)).not.toContain(password);
  });
});

it('a reviewer without the permission is refused', async () => {
  const { reviewer } = await theDesk();
  await expect(checked(reviewer, '1,A,ES,location,active,,,a')).rejects.toMatchObject({
    code: 'forbidden',
  });
});
