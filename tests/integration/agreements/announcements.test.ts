import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  acceptPartnerAgreement,
  announceAgreements,
  withdrawAgreement,
  type CustomerAgreementState,
} from '@/lib/domain/catalog';
import { listCustomers } from '@/lib/domain/customers';
import { build } from '@/lib/mail/templates/agreement-renewal';
import { mailContext } from '@/lib/mail/builder';
import { anAcceptance, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { aVersion } from '@/tests/support/agreements';
import { queuedMails } from '@/tests/support/partners';
import { aTenant } from '@/tests/support/people';
import { aPartnerAdmin, publishNext, theProgramAdmin } from './support';

/** Everything that is owed, by batches of two; who was written to. */
async function announceAll(documentId: string): Promise<string[]> {
  let count: number | null = 0;
  while (count !== null) count = await announceAgreements(2);
  const mails = await queuedMails('agreement-renewal');
  return mails
    .filter((refs) => refs['documentId'] === documentId)
    .map((refs) => refs['userId'] ?? '')
    .sort();
}

describe('a version that demands to be accepted anew', () => {
  it('is announced to every Global admin of live partners, once, also by many workers', async () => {
    await theProgramAdmin();
    const admins = await Promise.all([
      ...[1, 2, 3, 4, 5].map(() => aPartnerAdmin()),
      aPartnerAdmin('provider'),
    ]);
    const [one] = admins;
    const tenant = await aTenant();
    const pair = await Promise.all([1, 2].map(() => anActor(tenant, 'GLOBAL_ADMIN')));
    await anActor(tenant, 'ADMIN_AGENT');
    await anActor(await aTenant({ is: 'customer' }), 'GLOBAL_ADMIN');
    const id = await publishNext('PARTNER', { demanded: 30 });
    // Whoever has accepted it already is not asked.
    await acceptPartnerAgreement(one, { acceptAgreement: id });
    await Promise.all([1, 2, 3].map(() => announceAgreements(2)));
    const expected = [...admins.slice(1), ...pair].map(({ userId }) => userId).sort();
    expect(await announceAll(id)).toEqual(expected);
    expect(await announceAll(id)).toEqual(expected);
  });

  it('is announced to customers of somebody, not to who was one', async () => {
    const partner = await aTenant();
    const customer = await aTenant({ is: 'customer' });
    const former = await aTenant({ is: 'customer' });
    const nobodys = await aTenant({ is: 'customer' });
    const owner = await anActor(customer, 'GLOBAL_ADMIN');
    await anActor(former, 'GLOBAL_ADMIN');
    await anActor(nobodys, 'GLOBAL_ADMIN');
    await aRelationship(db, partner, customer);
    await aRelationship(db, await aTenant(), customer);
    const ended = await aRelationship(db, partner, former);
    await db.customerRelationship.update({
      where: { id: ended.id },
      data: { endedAt: new Date() },
    });
    const id = await publishNext('CUSTOMER', { ahead: 4, demanded: 30 });
    expect(await announceAll(id)).toEqual([owner.userId]);
    const refs = { userId: owner.userId, documentId: id };
    expect(await build(refs, mailContext)).toMatchObject({
      to: owner.signInName,
      subject: 'The customer agreement has a new version to accept',
    });
    await db.user.update({ where: { id: owner.userId }, data: { locale: 'es' } });
    expect(await build(refs, mailContext)).toMatchObject({
      subject: 'El contrato de cliente tiene una nueva versión que aceptar',
    });
    await withdrawAgreement(await theProgramAdmin(), { documentId: id });
    expect(await build(refs, mailContext)).toBeNull();
  });

  it('is not announced when it demands nothing, or was withdrawn before', async () => {
    await aPartnerAdmin();
    const quiet = await publishNext('PARTNER');
    expect(await announceAll(quiet)).toEqual([]);
    const withdrawn = await publishNext('PARTNER', { ahead: 9, demanded: 9 });
    await withdrawAgreement(await theProgramAdmin(), { documentId: withdrawn });
    expect(await announceAll(withdrawn)).toEqual([]);
  });
});

describe('the customer agreement in a partner’s list', () => {
  it('is accepted, to be renewed, or missing', async () => {
    const partner = await aTenant();
    const person = { id: partner.id, name: 'Somebody', signInName: 'somebody@x.example' };
    const demanding = await aVersion('CUSTOMER', { demanded: 0 });
    const keeping = await aVersion('CUSTOMER');
    const made = new Map<string, CustomerAgreementState>();
    for (const [version, state] of [
      [1, 'renewal'],
      [demanding.version, 'accepted'],
      [keeping.version, 'accepted'],
      [null, 'missing'],
    ] as const) {
      const customer = await aTenant({ is: 'customer' });
      await aRelationship(db, partner, customer);
      if (version !== null) {
        await anAcceptance(db, customer, person, { kind: 'CUSTOMER', version });
      }
      made.set(customer.id, state);
    }
    const agent = await anActor(partner, 'ADMIN_AGENT');
    const { rows } = await listCustomers(agent, {});
    expect(new Map(rows.map((row) => [row.customerId, row.agreement]))).toEqual(made);
    for (const agreement of ['accepted', 'renewal', 'missing'] as const) {
      const found = await listCustomers(agent, { agreement });
      const expected = [...made].filter(([, state]) => state === agreement).map(([id]) => id);
      expect(found.rows.map(({ customerId }) => customerId).sort()).toEqual(expected.sort());
    }
  });
});
