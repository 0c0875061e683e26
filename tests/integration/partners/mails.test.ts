import { expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { reinstatePartner, suspendPartner } from '@/lib/domain/partners';
import { aUser } from '@/prisma/seed/factories';
import { deliveringMail } from '@/tests/support/mail-worker';
import { aMarket } from '../customers/support';
import { aProgramAdmin, suspensionOf } from './support';

const received = deliveringMail();

const PROFILE = {
  contactFirstName: 'Carla',
  contactLastName: 'Benítez',
  supportWebsite: 'https://cobalt.example',
  supportEmail: 'help@cobalt.example',
  supportPhone: '+34915550143',
};

/** The mails that an act leads to, by whom they reach. */
async function arrived(count: number, act: () => Promise<unknown>) {
  received.length = 0;
  await act();
  await vi.waitUntil(() => received.length >= count, { timeout: 20_000, interval: 20 });
  return new Map(received.map(({ to, mail }) => [to.join(), mail]));
}

it('Global admins and the primary contact read of a suspension and its end, each in their language', async () => {
  const operator = await aProgramAdmin();
  const { reseller, resellerAgent } = await aMarket();
  const spanish = await aUser(db, {
    of: reseller,
    alias: 'ana',
    firstName: 'Ana',
    roles: ['GLOBAL_ADMIN'],
    locale: 'es',
  });
  await aUser(db, { of: reseller, alias: 'sales', roles: ['SALES_AGENT'] });
  await db.legalProfile.create({
    data: {
      organizationId: reseller.id,
      legalName: reseller.name,
      contactEmail: 'carla@cobalt.example',
      contactLocale: 'es',
      ...PROFILE,
    },
  });
  const suspended = await arrived(3, () =>
    suspendPartner(operator, {
      partnerId: reseller.id,
      reason: 'overdueBill',
      note: 'Pay bill 2026-118.',
    }),
  );
  expect([...suspended.keys()].sort()).toEqual(
    [resellerAgent.signInName, spanish.signInName, 'carla@cobalt.example'].sort(),
  );
  const english = suspended.get(resellerAgent.signInName);
  expect(english?.subject).toBe(`${reseller.name} was suspended in Partner Center`);
  expect(english?.text).toContain('Reason: A bill is more than 60 days overdue.');
  expect(english?.text).toContain('Pay bill 2026-118.');
  for (const [to, name] of [
    [spanish.signInName, 'Ana'],
    ['carla@cobalt.example', 'Carla'],
  ] as const) {
    const mail = suspended.get(to);
    expect(mail?.subject).toBe(`${reseller.name}: organización suspendida en Partner Center`);
    expect(mail?.text).toContain(`Hola, ${name}:`);
    expect(mail?.text).toContain('Una factura lleva más de 60 días vencida');
  }
  const suspensionId = await suspensionOf(reseller.id);
  const reinstated = await arrived(3, () =>
    reinstatePartner(operator, { partnerId: reseller.id, suspensionId, note: 'Paid in full.' }),
  );
  expect(reinstated.get(resellerAgent.signInName)?.text).toContain('Paid in full.');
  expect(reinstated.get('carla@cobalt.example')?.subject).toContain('Ha terminado la suspensión');
});

it('a primary contact who is a Global admin gets one mail', async () => {
  const operator = await aProgramAdmin();
  const { provider, providerAgent } = await aMarket();
  await db.legalProfile.create({
    data: {
      organizationId: provider.id,
      legalName: provider.name,
      contactEmail: providerAgent.signInName.toUpperCase(),
      ...PROFILE,
    },
  });
  await suspendPartner(operator, { partnerId: provider.id, reason: 'abuse', note: null });
  expect(
    await db.outboxMail.count({
      where: { organizationId: provider.id, template: 'partner-suspended' },
    }),
  ).toBe(1);
});
