import { nameServer } from '@/tests/support/own-name-server';
import { afterAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  addDomain,
  getDomainProof,
  listOwnDomains,
  recheckDomains,
  verifyDomain,
} from '@/lib/domain/organizations';
import { addUser, signIn } from '@/lib/domain/users';
import { anActor } from '@/tests/support/actors';
import { buildMail } from '@/tests/support/built-mail';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';
import { aRequest, anAccount, owed, PASSWORD } from '../auth/support';
import { actionsIn } from '../users/support';

afterAll(nameServer.stop);

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY + 60_000);

/** Lets the job of a day look at everything. */
async function lookOn(day: number): Promise<void> {
  while ((await recheckDomains(inDays(day))) !== null);
}

async function anAdmin(): Promise<Actor> {
  return anActor(await aTenant(), 'GLOBAL_ADMIN');
}

async function prove(admin: Actor, name: string): Promise<string> {
  const { id } = await addDomain(admin, { name });
  const { record } = await getDomainProof(admin, id);
  nameServer.publish(name, [record]);
  await verifyDomain(admin, { id });
  return record;
}

/** A verified domain of an organization of its own. */
async function aDomain() {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const name = `${unique('kept')}.example`;
  const record = await prove(admin, name);
  const add = () =>
    addUser(admin, {
      firstName: 'New',
      lastName: 'Name',
      contactEmail: 'new@home.example',
      alias: unique('new'),
      domain: name,
      roles: [],
      delivery: 'temporary',
    });
  const standing = async () =>
    (await listOwnDomains(admin)).domains.find((domain) => domain.name === name)?.missing ?? null;
  const organizationId = admin.organization.id;
  return { tenant, name, record, add, standing, organizationId };
}

it('tells the Global admins of a missing record once, lets the domain lapse after two weeks, and takes it back', async () => {
  const { tenant, name, record, add, standing, organizationId } = await aDomain();
  await lookOn(1);
  expect(await standing()).toBeNull();
  nameServer.publish(name, ['v=spf1 -all']);
  await lookOn(2);
  await lookOn(3);
  expect(await standing()).toMatchObject({ record, isLapsed: false });
  expect(await owed('domain-record-missing', organizationId)).toBe(1);
  const { subject, html } = await buildMail('domain-record-missing', organizationId);
  expect(subject).toBe(`The record of ${name} is missing`);
  expect(html).toContain('/account/domains');
  await add();

  await lookOn(15);
  expect(await standing()).toMatchObject({ isLapsed: false });
  await lookOn(17);
  await lookOn(18);
  expect(await standing()).toMatchObject({ isLapsed: true });
  expect(await owed('domain-lapsed', organizationId)).toBe(1);
  await expectRefusal(add(), 'unknownDomain');

  nameServer.publish(name, [record]);
  await lookOn(20);
  expect(await standing()).toBeNull();
  await add();
  expect((await actionsIn(tenant)).filter((action) => /domain/.test(action))).toEqual([
    'add_domain',
    'verify_domain',
    'miss_domain_record',
    'lapse_domain',
    'find_domain_record',
  ]);
});

it('takes no answer for a missing record, looks once a day, and never at what no record proved', async () => {
  const admin = await anAdmin();
  const organizationId = admin.organization.id;
  // No name server answers for it.
  await db.domain.create({
    data: {
      organizationId,
      name: 'silent.example',
      token: 'x',
      verifiedAt: new Date(),
      checkedAt: new Date(),
    },
  });
  await lookOn(1);
  const rows = await db.domain.findMany({
    where: { organizationId },
    orderBy: { isInitial: 'asc' },
  });
  expect(rows.map(({ missingSince }) => missingSince)).toEqual([null, null]);
  expect(rows.map(({ checkedAt }) => checkedAt !== null)).toEqual([true, false]);
  expect(await recheckDomains(inDays(1))).toBeNull();
});

it('several jobs at once warn once', async () => {
  const { name, organizationId } = await aDomain();
  nameServer.publish(name, []);
  await Promise.all(Array.from({ length: 4 }, () => recheckDomains(inDays(1))));
  expect(await owed('domain-record-missing', organizationId)).toBe(1);
});

it('goes to whoever proves it once it has lapsed, and nobody loses the way in', async () => {
  const { tenant, name } = await aDomain();
  const person = await anAccount();
  const signInName = `ana@${name}`;
  await db.user.update({ where: { id: person.id }, data: { signInName } });
  const other = await anAdmin();
  const { id } = await addDomain(other, { name });
  const { record } = await getDomainProof(other, id);
  nameServer.publish(name, [record]);
  await expectRefusal(verifyDomain(other, { id }), 'domainTakenElsewhere');
  await lookOn(1);
  await expectRefusal(verifyDomain(other, { id }), 'domainTakenElsewhere');
  await lookOn(16);
  await verifyDomain(other, { id });
  expect(await db.domain.findUniqueOrThrow({ where: { name } })).toMatchObject({
    organizationId: other.organization.id,
    lapsedAt: null,
  });
  expect(await actionsIn(tenant)).toContain('lose_domain');
  expect((await signIn(aRequest(), { signInName, password: PASSWORD })).userId).toBe(person.id);
});

it('offers to prove once more what was proved before records were kept, and looks at it from then on', async () => {
  const { tenant, name, standing, organizationId } = await aDomain();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const own = async () =>
    (await listOwnDomains(admin)).domains.find((domain) => domain.name === name);
  const before = await db.domain.update({ where: { name }, data: { token: null } });
  await lookOn(40);
  expect(await own()).toMatchObject({ isUnwatched: true, missing: null });
  const { id } = await addDomain(admin, { name });
  nameServer.publish(name, ['v=spf1 -all']);
  await expectRefusal(verifyDomain(admin, { id }), 'domainRecordMissing');
  expect(await own()).toMatchObject({ isUnwatched: true });
  nameServer.publish(name, [(await getDomainProof(admin, id)).record]);
  await verifyDomain(admin, { id });
  expect(await own()).toMatchObject({
    id: before.id,
    verifiedAt: before.verifiedAt,
    isUnwatched: false,
  });
  await expectRefusal(addDomain(admin, { name }), 'domainYours');
  nameServer.publish(name, []);
  await lookOn(50);
  expect(await standing()).toMatchObject({ isLapsed: false });
  expect(await owed('domain-record-missing', organizationId)).toBe(2); // both admins, once
});

it('gives a domain that nobody looks at to nobody else', async () => {
  const { name } = await aDomain();
  await db.domain.update({ where: { name }, data: { token: null } });
  const stranger = await anAdmin();
  const { id } = await addDomain(stranger, { name });
  nameServer.publish(name, [(await getDomainProof(stranger, id)).record]);
  await expectRefusal(verifyDomain(stranger, { id }), 'domainTakenElsewhere');
});
