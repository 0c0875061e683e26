import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getImport } from '@/lib/domain/imports';
import { checkDirectoryImport, DIRECTORY_IMPORT } from '@/lib/domain/membership';
import { checkUsersImport, usersImport } from '@/lib/domain/users';
import { anActor } from '@/tests/support/actors';
import { aTenant } from '@/tests/support/people';
import { aCompany, aProfile, bytesOf, checked, existing, HEADING, operator } from './support';

/** An MPN ID of a location in Spain that an organization there uses. */
async function aProfileInUse(): Promise<string> {
  const { id: associatedOrganizationId } = await aCompany();
  const mpnId = await aProfile();
  await db.organizationProfile.update({ where: { mpnId }, data: { associatedOrganizationId } });
  return mpnId;
}

describe('a line with several errors', () => {
  const wrongIn = ({ errors }: Awaited<ReturnType<typeof checked>>) =>
    errors.map(({ line, issues }) => [line, ...issues.map(({ column, code }) => [column, code])]);

  it('is told all of them at once, also what the records say to its other cells', async () => {
    const actor = await operator();
    const id = await aProfileInUse();
    const report = await checked(
      actor,
      `${id},,FR,location,active,perhaps,,m-${id}`,
      `${id},=1+1,FR,location,active,,,bad name`,
      `${id},Name,ES,place,active,,,m-${id}`,
    );
    expect(wrongIn(report)).toEqual([
      [2, ['mpnId', 'inUse'], ['name', 'missing'], ['programMember', 'yesNo']],
      [
        3,
        ['mpnId', 'inUse'],
        ['mpnId', 'duplicate'],
        ['name', 'formula'],
        ['userName', 'userName'],
      ],
      [4, ['mpnId', 'duplicate'], ['type', 'choice']],
    ]);
  });

  it('is told nothing that hangs on a cell that cannot be read', async () => {
    const actor = await operator();
    const id = await aProfileInUse();
    const heading = `${HEADING},contactLastName,contactEmail,contactPhone`;
    const bytes = bytesOf(
      [
        heading,
        `${id},Name,ZZ,location,active,,,m-${id},Ruiz,ana@home.example,911234567`,
        `x${id},Name,ES,location,active,,,m-${id},,no address,`,
        `${id},Name,FR,location,active,,,m-${id}`,
      ].join('\n'),
    );
    const importId = await checkDirectoryImport(actor, { name: 'directory.csv', bytes });
    expect(wrongIn(await getImport(actor, DIRECTORY_IMPORT, importId))).toEqual([
      [2, ['country', 'country']],
      [3, ['mpnId', 'digits'], ['contactLastName', 'contactIncomplete'], ['contactEmail', 'email']],
      [4, ['', 'cells']],
    ]);
  });

  it('of existing customers, too', async () => {
    const actor = await operator();
    const company = await aCompany();
    const report = await existing(
      actor,
      '999,nobody.example,,perhaps',
      `98x,${company.domain},Name,`,
      ',nobody.example,Name,',
      `999,,Name,`,
    );
    expect(wrongIn(report)).toEqual([
      [
        2,
        ['mpnId', 'unknownMpnId'],
        ['customer', 'unknownCustomer'],
        ['name', 'missing'],
        ['handledElsewhere', 'yesNo'],
      ],
      [3, ['mpnId', 'digits']],
      [4, ['mpnId', 'missing'], ['customer', 'unknownCustomer']],
      [5, ['mpnId', 'unknownMpnId'], ['customer', 'missing']],
    ]);
  });

  it('of users, too', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const taken = (await anActor(tenant)).signInName.split('@')[0] ?? '';
    const lines = [
      'firstName,lastName,alias,domain,email,roles',
      `,Ruiz,${taken},,no address,boss`,
      'Ana,,an a,nowhere.example,ana@home.example,global_admin',
    ];
    const bytes = bytesOf(lines.join('\n'));
    const id = await checkUsersImport(admin, { name: 'people.csv', bytes });
    expect(wrongIn(await getImport(admin, usersImport(admin), id))).toEqual([
      [
        2,
        ['firstName', 'missing'],
        ['alias', 'signInNameTaken'],
        ['email', 'email'],
        ['roles', 'role'],
      ],
      [
        3,
        ['lastName', 'missing'],
        ['alias', 'alias'],
        ['domain', 'unknownDomain'],
        ['roles', 'roleNotGrantable'],
      ],
    ]);
  });
});
