import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  checkExistingCustomersImport,
  EXISTING_CUSTOMERS_IMPORT,
} from '@/lib/domain/existing-customers';
import { getImport } from '@/lib/domain/imports';
import { checkDirectoryImport, DIRECTORY_IMPORT } from '@/lib/domain/membership';
import { anOrganization } from '@/prisma/seed/factories';
import { theDesk } from '../review/support';

export const HEADING = 'mpnId,name,country,type,status,programMember,associatedElsewhere,userName';

/** Neither an address nor a contact. */
export const NOWHERE = {
  addressLine1: null,
  addressLine2: null,
  city: null,
  state: null,
  postalCode: null,
  contactFirstName: null,
  contactLastName: null,
  contactEmail: null,
  contactPhone: null,
};

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text);
}

const file = (...rows: readonly string[]) => ({
  name: 'directory.csv',
  bytes: bytesOf(`${rows.join('\n')}\n`),
});

let next = 5_000_000;
export const mpnId = () => String((next += 1));

/** Checks a file of the directory and reads what was found. */
export async function checked(actor: Actor, ...rows: readonly string[]) {
  const id = await checkDirectoryImport(actor, file(HEADING, ...rows));
  return getImport(actor, DIRECTORY_IMPORT, id);
}

export async function existing(actor: Actor, ...rows: readonly string[]) {
  const heading = 'mpnId,customer,name,handledElsewhere';
  const id = await checkExistingCustomersImport(actor, file(heading, ...rows));
  return getImport(actor, EXISTING_CUSTOMERS_IMPORT, id);
}

let companies = 0;
export async function aCompany(facts: Parameters<typeof anOrganization>[1] | object = {}) {
  companies += 1;
  return anOrganization(db, {
    name: `Company ${companies}`,
    domain: `company${companies}.example`,
    ...facts,
  });
}

export async function aProfile(country = 'ES') {
  const id = mpnId();
  await db.membershipAccount.create({
    data: {
      userName: `m-${id}`,
      profiles: {
        create: { name: `M ${id}`, mpnId: id, country, type: 'LOCATION', status: 'ACTIVE' },
      },
    },
  });
  return id;
}

export const operator = async () => (await theDesk()).second;
