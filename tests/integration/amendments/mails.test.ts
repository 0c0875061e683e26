import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withdrawAmendment } from '@/lib/domain/enrollment';
import { smtpTransport } from '@/lib/mail/transport';
import { runMailWorker, type MailWorker } from '@/lib/mail/worker';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';
import { aReseller, confirm, fail, pass, seen, send } from './support';

let server: MailServer;
let worker: MailWorker;

beforeAll(async () => {
  server = await startMailServer();
  worker = runMailWorker({ transport: smtpTransport(server.url), pollMs: 20 });
});

afterAll(async () => {
  await worker.stop();
  await server.stop();
});

/** The mails that come of one step, by address. */
async function mailsAfter(step: () => Promise<unknown>, count: number) {
  server.received.length = 0;
  await step();
  await vi.waitUntil(() => server.received.length >= count, { timeout: 20_000, interval: 20 });
  return new Map(server.received.map(({ to, mail }) => [to.join(), mail]));
}

it(
  'each step is mailed to the old contact in Spanish and, once proved, to the new one in English',
  {
    timeout: 60_000,
  },
  async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    const [old, fresh] = [`carla@${organization.domain}`, `bruno@${organization.domain}`];
    const edit = { firstName: 'Bruno', email: fresh, locale: 'en' };

    const sent = await mailsAfter(
      () => send(admin, { ...edit, legalName: 'Cobalt Clowd, S. L.' }),
      2,
    );
    expect([...sent.keys()].sort()).toEqual([fresh, old].sort());
    expect(sent.get(old)?.subject).toBe(
      `Se va a cambiar el perfil de empresa de ${organization.name}`,
    );
    expect(sent.get(old)?.text).toContain('Razón social');
    expect(sent.get(old)?.text).toContain(`${fresh} debe confirmar la dirección`);
    expect(sent.get(fresh)?.subject).toBe(`Confirm your address for ${organization.name}`);
    expect(sent.get(fresh)?.text).toContain('/confirm-contact/');

    const confirmed = await mailsAfter(() => confirm(reseller), 2);
    expect(confirmed.get(old)?.subject).toContain('ahora en Vinculación laboral');
    expect(confirmed.get(fresh)?.text).toContain('now at this point: Employment');
    expect(confirmed.get(fresh)?.text).toContain('Hello Bruno');

    await mailsAfter(() => pass(reseller, 'EMPLOYMENT'), 2);
    const failed = await mailsAfter(() => fail(reseller), 2);
    expect(failed.get(old)?.text).toContain('La razón social difiere');
    expect(failed.get(fresh)?.subject).toContain('check not passed, Business');

    await mailsAfter(() => send(admin, { ...edit, legalName: 'Cobalt Cloud, S. L.' }), 2);
    const accepted = await mailsAfter(() => pass(reseller, 'BUSINESS'), 2);
    // The organization has its new name by now.
    expect(accepted.get(old)?.subject).toBe(
      'Se ha cambiado el perfil de empresa de Cobalt Cloud, S. L.',
    );
    expect(accepted.get(old)?.text).toContain(`van a ${fresh}`);
    expect(accepted.get(fresh)?.html).toContain('<html dir="ltr" lang="en"');
    expect(accepted.get(fresh)?.text).toContain('is in force now');

    await mailsAfter(
      () => send(admin, { taxId: 'B12345674', firstName: 'Bruno', locale: 'en' }),
      1,
    );
    const withdrawn = await mailsAfter(
      async () => withdrawAmendment(admin, await seen(reseller)),
      1,
    );
    expect([...withdrawn.keys()]).toEqual([fresh]);
    expect(withdrawn.get(fresh)?.text).toContain('was withdrawn by the organization');
  },
);
