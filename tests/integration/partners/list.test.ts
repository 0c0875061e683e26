import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { listPartners } from '@/lib/domain/partners';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { theDesk } from '../review/support';
import { aProgramAdmin, suspend } from './support';

let operator: Actor;

const NAMES = ['Álamo', 'beta', 'Cobalt', 'Delta', 'Ébano'];

beforeAll(async () => {
  operator = await aProgramAdmin();
  for (const [index, name] of NAMES.entries()) {
    const isProvider = index % 2 === 0;
    const { id } = await anOrganization(db, {
      name,
      domain: `d${index}.example`,
      is: isProvider ? 'provider' : 'reseller',
      mpnId: `90000${index}`,
      country: index < 3 ? 'ES' : 'FR',
    });
    if (name === 'Delta') await suspend(operator, id);
  }
  const both = await anOrganization(db, { name: 'Zeta', domain: 'z.example', is: 'provider' });
  await db.organization.update({ where: { id: both.id }, data: { resellerSince: new Date() } });
  await anOrganization(db, { name: 'A customer', domain: 'customer.example' });
});

const namesOf = async (filter: Partial<Parameters<typeof listPartners>[1]>) =>
  (await listPartners(operator, { q: '', size: 25, ...filter })).rows.map(({ name }) => name);

describe('the list of partners', () => {
  it('holds providers and resellers alone, by name, whatever its accents and capitals', async () => {
    expect(await namesOf({})).toEqual([...NAMES, 'Zeta']);
  });

  it('finds by part of the name or of a domain, and by a whole MPN ID', async () => {
    expect(await namesOf({ q: 'ALAM' })).toEqual(['Álamo']);
    expect(await namesOf({ q: 'd1.exa' })).toEqual(['beta']);
    expect(await namesOf({ q: '900002' })).toEqual(['Cobalt']);
    expect(await namesOf({ q: '%' })).toEqual([]);
  });

  it('narrows by kind, status and country', async () => {
    expect(await namesOf({ kind: 'reseller' })).toEqual(['beta', 'Delta', 'Zeta']);
    expect(await namesOf({ kind: 'provider', country: 'ES' })).toEqual(['Álamo', 'Cobalt', 'Zeta']);
    expect(await namesOf({ status: 'suspended' })).toEqual(['Delta']);
    expect(await namesOf({ status: 'active', country: 'FR' })).toEqual(['Ébano']);
  });

  it('turns its pages both ways', async () => {
    const page = (turn: object) => listPartners(operator, { q: '', size: 2, ...turn });
    const first = await page({});
    const second = await page({ after: first.next });
    const third = await page({ after: second.next });
    expect([first, second, third].flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ...NAMES,
      'Zeta',
    ]);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect((await page({ before: third.previous })).rows).toEqual(second.rows);
  });

  it('is the Program admin’s', async () => {
    const asked = { q: '', size: 25 };
    await expectRefusal(listPartners((await theDesk()).reviewer, asked), 'forbidden');
    const tenant = await db.organization.findFirstOrThrow({ where: { name: 'Cobalt' } });
    const admin = await anActor({ ...tenant, domain: 'd2.example' }, 'GLOBAL_ADMIN');
    await expectRefusal(listPartners(admin, asked), 'wrongStanding');
  });
});
