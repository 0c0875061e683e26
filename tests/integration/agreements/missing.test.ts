import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  announceAgreements,
  listMissingAcceptances,
  remindEverybodyOfAgreement,
  remindOfAgreement,
} from '@/lib/domain/catalog';
import { mailContext } from '@/lib/mail/builder';
import { build } from '@/lib/mail/templates/agreement-reminder';
import { anAcceptance, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { aVersion, inDays } from '@/tests/support/agreements';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { queuedMails } from '@/tests/support/partners';
import { aTenant } from '@/tests/support/people';
import { accept, aPartnerAdmin, recordsOf, theProgramAdmin } from './support';

const PERSON = { name: 'Somebody', signInName: 'somebody@x.example' };
let program: Actor;

beforeAll(async () => {
  program = await theProgramAdmin();
});

/** A partner with a Global admin that accepted a version, if any. */
async function aPartner(
  facts: {
    readonly name?: string;
    readonly country?: string;
    readonly accepted?: number;
    readonly region?: string;
  } = {},
): Promise<Actor> {
  const { accepted, region = 'europe', ...rest } = facts;
  const tenant = await aTenant(rest);
  if (accepted !== undefined) {
    const person = { id: tenant.id, ...PERSON };
    await anAcceptance(db, tenant, person, { kind: 'PARTNER', version: accepted, region });
  }
  return anActor(tenant, 'GLOBAL_ADMIN');
}

const ALL = { q: '', size: 100 } as const;

async function namesOf(documentId: string, filter: object = {}): Promise<string[]> {
  const { page } = await listMissingAcceptances(program, documentId, { ...ALL, ...filter });
  return (page?.rows ?? []).map(({ name }) => name);
}

/** Who was reminded by mail of a version so far. */
async function remindedOf(documentId: string): Promise<string[]> {
  const mails = await queuedMails('agreement-reminder');
  return mails
    .filter((refs) => refs['documentId'] === documentId)
    .map((refs) => refs['userId'] ?? '')
    .sort();
}

async function workAll(): Promise<void> {
  let count: number | null = 0;
  while (count !== null) count = await announceAgreements(2);
}

describe('who has not accepted the version in force', () => {
  it('is listed by name with how each stands, by pages, narrowed by standing and region', async () => {
    const overdue = await aVersion('PARTNER', { inForce: 9, demanded: -1 });
    const keeps = await aVersion('PARTNER', { inForce: 8 });
    const due = await aVersion('PARTNER', { inForce: 7, demanded: 5 });
    const { id, version } = await aVersion('PARTNER');
    await aPartner({ name: 'Álamo', accepted: 1 });
    await aPartner({ name: 'Brezo', accepted: keeps.version });
    await aPartner({ name: 'Cedro', accepted: due.version });
    await aPartner({ name: 'Dogwood', country: 'US' });
    await aPartner({ name: 'Encina', accepted: version });
    await anActor(await aTenant({ is: 'customer', name: 'Nobody’s partner' }), 'GLOBAL_ADMIN');
    const { page } = await listMissingAcceptances(program, id, ALL);
    expect(page?.rows.map(({ name, standing }) => [name, standing.state])).toEqual([
      ['Álamo', 'renewalOverdue'],
      ['Brezo', 'renewalDue'],
      ['Cedro', 'accepted'],
      ['Dogwood', 'missing'],
    ]);
    for (const [standing, expected] of [
      ['renewalOverdue', ['Álamo']],
      ['renewalDue', ['Brezo']],
      ['accepted', ['Cedro']],
      ['missing', ['Dogwood']],
    ] as const) {
      expect(await namesOf(id, { standing })).toEqual(expected);
    }
    expect(await namesOf(id, { region: 'unitedStates' })).toEqual(['Dogwood']);
    expect(await namesOf(id, { region: 'europe', standing: 'missing' })).toEqual([]);
    expect(await namesOf(id, { q: 'alamo' })).toEqual(['Álamo']);
    const first = await listMissingAcceptances(program, id, { ...ALL, size: 3 });
    expect(await namesOf(id, { size: 3, after: first.page?.next })).toEqual(['Dogwood']);
    expect(first.page?.previous).toBeNull();
    // Nobody can accept another one, and nobody is asked to.
    const other = await listMissingAcceptances(program, overdue.id, ALL);
    expect(other).toMatchObject({ document: { state: 'superseded' }, page: null });
  });

  it('counts an acceptance for the region of the country alone', async () => {
    const { id, version } = await aVersion('PARTNER');
    const tenant = await aTenant({ name: 'Moved', country: 'US' });
    const person = { id: tenant.id, ...PERSON };
    await anAcceptance(db, { ...tenant, country: 'ES' }, person, { kind: 'PARTNER', version });
    expect(await namesOf(id, { q: 'Moved' })).toEqual(['Moved']);
  });

  it('is, of the customer agreement, whoever is somebody’s customer now', async () => {
    const { id, version } = await aVersion('CUSTOMER');
    const partner = await aTenant();
    const customers = await Promise.all(
      ['Now', 'Former', 'Done'].map((name) => aTenant({ is: 'customer', name: `Kunde ${name}` })),
    );
    for (const customer of customers) await aRelationship(db, partner, customer);
    const [, former, done] = customers;
    await db.customerRelationship.updateMany({
      where: { customerId: former?.id ?? '' },
      data: { endedAt: new Date() },
    });
    if (done !== undefined) {
      await anAcceptance(db, done, { id: done.id, ...PERSON }, { kind: 'CUSTOMER', version });
    }
    expect(await namesOf(id, { q: 'Kunde' })).toEqual(['Kunde Now']);
  });
});

describe('a reminder', () => {
  it('goes to each Global admin in their language, once a day, also by two at once', async () => {
    const { id } = await aVersion('PARTNER', { demanded: 0 });
    const admin = await aPartner();
    await db.user.update({ where: { id: admin.userId }, data: { locale: 'es' } });
    const second = await anActor({ ...admin.organization, domain: 'x' }, 'GLOBAL_ADMIN');
    const input = { documentId: id, organizationId: admin.organization.id, list: '' };
    const click = () => remindOfAgreement(program, input);
    for (let round = 0; round < 5; round += 1) {
      await db.agreementReminder.deleteMany();
      await db.outboxMail.deleteMany({ where: { template: 'agreement-reminder' } });
      const { succeeded, refusals } = await atOnce([click, click, click]);
      expect([succeeded, refusals]).toEqual([1, ['remindedToday', 'remindedToday']]);
      expect(await remindedOf(id)).toEqual([admin.userId, second.userId].sort());
    }
    const refs = { userId: admin.userId, documentId: id };
    expect(await build(refs, mailContext)).toMatchObject({
      locale: 'es',
      subject: `Recordatorio: ${admin.organization.name} tiene que aceptar el contrato de partner`,
    });
    await db.agreementReminder.updateMany({ data: { remindedAt: inDays(-1) } });
    await click();
    expect(await remindedOf(id)).toHaveLength(4);
    const { page } = await listMissingAcceptances(program, id, {
      ...ALL,
      q: admin.organization.name,
    });
    expect(page?.rows.find((row) => row.id === admin.organization.id)?.remindedAt).not.toBeNull();
    expect(await recordsOf(admin, 'remind_of_agreement')).toHaveLength(6);
    // What waits is not sent once it is no longer true.
    await accept(admin);
    expect(await build(refs, mailContext)).toBeNull();
    await expectRefusal(click(), 'notAwaited');
  });

  it('is refused where it would say nothing true, and to who may not send it', async () => {
    const old = await aVersion('PARTNER', { demanded: 0 });
    const keeps = await aVersion('PARTNER');
    const bound = await aPartner({ accepted: old.version });
    const lonely = await aTenant();
    const remind = (organizationId: string, documentId = keeps.id) =>
      remindOfAgreement(program, { documentId, organizationId, list: '' });
    await expectRefusal(remind(bound.organization.id), 'notAwaited');
    await expectRefusal(remind(program.organization.id), 'notAwaited');
    await expectRefusal(remind(lonely.id), 'nobodyToRemind');
    await expectRefusal(remind(lonely.id, old.id), 'agreementNotInForce');
    const input = { documentId: keeps.id, organizationId: lonely.id, list: '' };
    await expectRefusal(remindOfAgreement(bound, input), 'wrongStanding');
    await expectRefusal(remindEverybodyOfAgreement(bound, input), 'wrongStanding');
    await expectRefusal(listMissingAcceptances(bound, keeps.id, ALL), 'wrongStanding');
  });

  it('goes to everybody of a region who has to accept, once, also by two clicks and workers', async () => {
    await aVersion('PARTNER', { demanded: 0 });
    const { id, version } = await aVersion('PARTNER', { demanded: 0 });
    const inJapan = await Promise.all([1, 2, 3, 4, 5].map(() => aPartner({ country: 'JP' })));
    const done = await aPartner({ country: 'JP', region: 'japan', accepted: version });
    const elsewhere = await aPartner();
    const [told] = inJapan;
    if (told === undefined) throw new Error('There are five');
    await remindOfAgreement(program, {
      documentId: id,
      organizationId: told.organization.id,
      list: '',
    });
    const click = () =>
      remindEverybodyOfAgreement(program, { documentId: id, region: 'japan' as const });
    expect((await atOnce([click, click])).succeeded).toBe(2);
    expect(await db.agreementReminderRound.count({ where: { documentId: id } })).toBe(1);
    await Promise.all([1, 2, 3].map(() => announceAgreements(2)));
    await workAll();
    const expected = inJapan.map(({ userId }) => userId).sort();
    expect(await remindedOf(id)).toEqual(expected);
    await click();
    await workAll();
    expect(await remindedOf(id)).toEqual(expected);
    expect(expected).not.toContain(done.userId);
    await remindEverybodyOfAgreement(program, { documentId: id });
    await workAll();
    expect(await remindedOf(id)).toContain(elsewhere.userId);
  });

  it('of everybody ends when another version comes into force', async () => {
    const { id } = await aVersion('PARTNER', { demanded: 0 });
    await aPartnerAdmin();
    await remindEverybodyOfAgreement(program, { documentId: id });
    await aVersion('PARTNER', { demanded: 0 });
    await workAll();
    expect(await remindedOf(id)).toEqual([]);
    expect(await db.agreementReminderRound.count({ where: { finishedAt: null } })).toBe(0);
  });
});
