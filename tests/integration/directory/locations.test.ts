import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getImport } from '@/lib/domain/imports';
import {
  addProfile,
  checkDirectoryImport,
  DIRECTORY_IMPORT,
  getDirectoryProfile,
  saveDirectoryImport,
} from '@/lib/domain/membership';
import { addProfileSchema } from '@/lib/domain/membership/schema';
import { bytesOf, checked, HEADING, mpnId, NOWHERE, operator } from './support';

const LOCATION =
  'addressLine1,addressLine2,city,state,postalCode,' +
  'contactFirstName,contactLastName,contactEmail,contactPhone';

async function withLocation(actor: Awaited<ReturnType<typeof operator>>, ...rows: string[]) {
  const text = [`${HEADING},${LOCATION}`, ...rows].join('\n');
  const id = await checkDirectoryImport(actor, { name: 'a.csv', bytes: bytesOf(text) });
  return getImport(actor, DIRECTORY_IMPORT, id);
}

const storedOf = (id: string) => db.organizationProfile.findUniqueOrThrow({ where: { mpnId: id } });

describe('the address and contact of a location', () => {
  it('come by a file, are the same the second time, and stay where a file has no such column', async () => {
    const actor = await operator();
    const id = mpnId();
    const facts = `${id},Faro,ES,location,active,yes,,faro-${id}`;
    const row = `${facts},"Calle Mayor, 1",,Madrid,M,28013,Ana,García,ANA@Faro.example,915 550 123`;
    const first = await withLocation(actor, row);
    expect(first).toMatchObject({ wrong: 0, added: 1 });
    await saveDirectoryImport(actor, { importId: first.id });
    const known = {
      addressLine1: 'Calle Mayor, 1',
      addressLine2: null,
      postalCode: '28013',
      contactEmail: 'ana@faro.example',
      contactPhone: '+34915550123',
    };
    expect(await storedOf(id)).toMatchObject(known);
    expect(await withLocation(actor, row)).toMatchObject({ wrong: 0, same: 1 });

    const without = await checked(actor, `${id},Faro,ES,location,active,yes,,faro-${id}`);
    expect(without).toMatchObject({ same: 1 });
    const renamed = await checked(actor, `${id},Faro Sur,ES,location,active,yes,,faro-${id}`);
    await saveDirectoryImport(actor, { importId: renamed.id });
    expect(await storedOf(id)).toMatchObject({ ...known, name: 'Faro Sur', isProgramMember: true });

    const emptied = await withLocation(actor, `${facts},,,,,,,,,`);
    expect(emptied).toMatchObject({ wrong: 0, changed: 1 });
    await saveDirectoryImport(actor, { importId: emptied.id });
    expect(await storedOf(id)).toMatchObject({ name: 'Faro', ...NOWHERE });
  });

  it('a column that a file leaves out keeps what is on record', async () => {
    const actor = await operator();
    const id = mpnId();
    const member = await checked(actor, `${id},Nao,ES,location,active,yes,yes,nao-${id}`);
    await saveDirectoryImport(actor, { importId: member.id });
    const heading = 'mpnId,name,country,type,status,userName';
    const text = `${heading}\n${id},Nao Norte,ES,location,active,nao-${id}\n`;
    const importId = await checkDirectoryImport(actor, { name: 'b.csv', bytes: bytesOf(text) });
    await saveDirectoryImport(actor, { importId });
    expect(await storedOf(id)).toMatchObject({
      name: 'Nao Norte',
      isProgramMember: true,
      associatedElsewhere: true,
    });
  });

  it('are refused by column, in the order of the columns', async () => {
    const actor = await operator();
    const of = (rest: string) => {
      const id = mpnId();
      return `${id},Faro,ES,location,active,,,f-${id},${rest}`;
    };
    const report = await withLocation(
      actor,
      of(`${'a'.repeat(201)},,,,,,,,`),
      of(',,,,,Ana,,,'),
      of(',,,,,Ana,García,ana at faro,12'),
      of(',,,,,,,,+34915550123'),
      of(",,,,,Ana,García,ana@faro.example,'+34 915 550 123"),
      of('=1+1,,,,,,,,+1+1=2'),
    );
    expect(
      report.errors.map(({ line, issues }) => [
        line,
        ...issues.map(({ column, code }) => `${column} ${code}`),
      ]),
    ).toEqual([
      [2, 'addressLine1 tooLong'],
      [3, 'contactLastName contactIncomplete', 'contactEmail contactIncomplete'],
      [4, 'contactEmail email', 'contactPhone phone'],
      [
        5,
        'contactFirstName contactIncomplete',
        'contactLastName contactIncomplete',
        'contactEmail contactIncomplete',
      ],
      [
        7,
        'addressLine1 formula',
        'contactFirstName contactIncomplete',
        'contactLastName contactIncomplete',
        'contactEmail contactIncomplete',
        'contactPhone formula',
      ],
    ]);
  });

  it('by hand leave their record, and half a contact is no contact', async () => {
    const actor = await operator();
    const id = mpnId();
    const form = {
      ...Object.fromEntries(Object.keys(NOWHERE).map((name) => [name, ''])),
      ...{ name: 'Hand', country: 'ES', mpnId: id, type: 'LOCATION', status: 'ACTIVE' },
      ...{ userName: `hand-${id}`, addressLine1: 'Calle 1', contactPhone: '915 550 123' },
    };
    const half = addProfileSchema.safeParse(form);
    expect(half.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['contactFirstName', 'enterFirstName'],
      ['contactLastName', 'enterLastName'],
      ['contactEmail', 'enterEmail'],
    ]);
    const contact = { contactFirstName: 'A', contactLastName: 'B', contactEmail: 'a@b.example' };
    expect(
      addProfileSchema.safeParse({ ...form, ...contact, contactPhone: '12' }).error?.issues,
    ).toMatchObject([{ path: ['contactPhone'], message: 'phone' }]);
    const added = await addProfile(actor, addProfileSchema.parse({ ...form, ...contact }));
    expect(await getDirectoryProfile(actor, added.id)).toMatchObject({
      addressLine1: 'Calle 1',
      city: null,
      contactPhone: '+34915550123',
    });
    const record = await db.auditRecord.findFirstOrThrow({ where: { resourceId: added.id } });
    expect(record.after).toMatchObject({ addressLine1: 'Calle 1' });
  });
});
