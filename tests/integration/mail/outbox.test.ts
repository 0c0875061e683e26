import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  createMailLink,
  enqueueMail,
  findMailLink,
  findMailLinkById,
  listOutbox,
  mailLinkUrlToken,
  resendMail,
  revokeMailLinks,
  useMailLink as spendLink,
  wakeMailWorker,
} from '@/lib/domain/notifications';
import { listMailIn, readMailIn } from '@/lib/mail/mailbox';
import { folderTransport, smtpTransport, type Transport } from '@/lib/mail/transport';
import { claimMails } from '@/lib/mail/outbox';
import { runMailWorker, type MailWorker } from '@/lib/mail/worker';
import { env } from '@/lib/env';
import { aBareActor } from '@/tests/support/bare-actor';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';

let server: MailServer;
let organizationId: string;
const workers: MailWorker[] = [];
const operator = aBareActor(['PROGRAM_ADMIN'], { isOperator: true });

beforeAll(async () => {
  server = await startMailServer();
  const organization = await db.organization.create({
    data: { name: 'Vinos & Hijos <S.L.>', country: 'ES' },
  });
  organizationId = organization.id;
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await db.outboxMail.deleteMany();
  server.received.length = 0;
  server.refuse = null;
});

afterAll(() => server.stop());

let users = 0;
function aUser(locale = 'en') {
  users += 1;
  return db.user.create({
    data: {
      organizationId,
      signInName: `user${users}@vinos.onnorthlight.example`,
      firstName: 'José "Pepe"',
      lastName: 'Ibáñez',
      contactEmail: `user${users}@vinos.example`,
      locale,
      timeZone: 'Europe/Madrid',
      passwordHash: 'none',
    },
  });
}

async function owePasswordMail(count = 1, locale = 'en') {
  const user = await aUser(locale);
  await transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      await enqueueMail(tx, {
        template: 'password-changed',
        refs: { userId: user.id },
        organizationId,
      });
    }
  });
  return user;
}

function work(options: { transport?: Transport; maxAttempts?: number; pollMs?: number } = {}) {
  const worker = runMailWorker({ transport: smtpTransport(server.url), pollMs: 20, ...options });
  workers.push(worker);
  return worker;
}

const states = async () =>
  (await db.outboxMail.findMany({ select: { status: true } })).map(({ status }) => status);
const waitFor = (condition: () => Promise<boolean> | boolean) =>
  vi.waitUntil(condition, { timeout: 10_000, interval: 20 });
const allAre = (status: string) => async () => (await states()).every((state) => state === status);
/** Lets the pause before the next try pass at once. */
const noPause = () => db.outboxMail.updateMany({ data: { nextAttemptAt: new Date(0) } });

describe('a mail that is owed', () => {
  it('reaches its one address, in html and text, in the language of its reader', async () => {
    const user = await owePasswordMail(1, 'es');
    work();
    await waitFor(() => server.received.length === 1);
    const [{ from, to, mail } = expect.fail()] = server.received;
    expect([from, to]).toEqual([env.mailFrom.address, [user.contactEmail]]);
    expect(mail.subject).toBe('Se ha cambiado su contraseña de Partner Center');
    expect(mail.text).toContain('Hola, José "Pepe":');
    expect(mail.html).toContain(`${env.appUrl}/forgot-password`);
    expect(mail.text).toContain(`${env.appUrl}/forgot-password`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const row = await db.outboxMail.findFirstOrThrow();
    expect(mail.messageId).toBe(row.messageId);
    await waitFor(allAre('SENT'));
  });

  it('is not sent when the transaction is rolled back', async () => {
    const user = await aUser();
    const failed = transaction(async (tx) => {
      await enqueueMail(tx, {
        template: 'password-changed',
        refs: { userId: user.id },
        organizationId,
      });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await states()).toEqual([]);
  });

  it('goes out at once when the worker is woken', async () => {
    work({ pollMs: 60_000 });
    await owePasswordMail();
    expect(await states()).toEqual(['QUEUED']);
    wakeMailWorker();
    await waitFor(() => server.received.length === 1);
    await waitFor(allAre('SENT'));
  });

  it('is sent once by workers that compete', async () => {
    await owePasswordMail(40);
    for (let index = 0; index < 3; index += 1) work();
    await waitFor(allAre('SENT'));
    expect(server.received).toHaveLength(40);
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(40);
  });

  it('is sent again, with the same Message-ID, after a crash before it was marked', async () => {
    await owePasswordMail();
    const [lost] = await claimMails(1);
    expect(await claimMails(1)).toEqual([]);
    await db.outboxMail.updateMany({ data: { lockedUntil: new Date(0) } }); // the lease runs out
    work();
    await waitFor(allAre('SENT'));
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([lost?.messageId]);
  });

  it('is kept while the server is down, given up after the last try, and can be resent', async () => {
    const down = await startMailServer();
    await down.stop();
    await owePasswordMail();
    work({ transport: smtpTransport(down.url), maxAttempts: 2 });
    await waitFor(
      async () => (await db.outboxMail.count({ where: { lastError: { not: null } } })) === 1,
    );
    expect(await states()).toEqual(['QUEUED']);
    await noPause();
    await waitFor(allAre('DEAD'));
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));

    const [row] = (await listOutbox(operator, { status: 'DEAD' })).rows;
    expect(row).toMatchObject({ attempts: 2, organizationName: 'Vinos & Hijos <S.L.>' });
    expect(row?.lastError).toMatch(/ECONNREFUSED/);
    await resendMail(operator, { id: row?.id ?? '' });
    await expect(resendMail(operator, { id: row?.id ?? '' })).rejects.toThrow('mailNotDead');
    work();
    await waitFor(allAre('SENT'));
    expect(server.received).toHaveLength(1);
    expect(await db.auditRecord.count({ where: { action: 'resend_mail' } })).toBe(1);
  });

  it('is given up at once when the address is refused for good, or nothing is left to say', async () => {
    server.refuse = 550;
    const user = await owePasswordMail();
    work();
    await waitFor(allAre('DEAD'));
    server.refuse = null;
    await db.outboxMail.deleteMany();
    await transaction(async (tx) => {
      const refs = { userId: user.id };
      await enqueueMail(tx, { template: 'password-changed', refs, organizationId });
      await tx.user.delete({ where: { id: user.id } });
    });
    await waitFor(allAre('DEAD'));
    const { lastError } = await db.outboxMail.findFirstOrThrow();
    expect(lastError).toContain('no longer there');
    expect(server.received).toEqual([]);
  });

  it('never leaves for an address that is not exactly one mailbox', async () => {
    const user = await owePasswordMail();
    await db.user.update({
      where: { id: user.id },
      data: { contactEmail: 'a@b.example>,<eve@evil.example' },
    });
    work();
    await waitFor(allAre('DEAD'));
    expect(server.received).toEqual([]);
  });

  it('is kept in the folder when there is no mail server', async () => {
    const folder = `${env.dataDir}/mail`;
    const user = await owePasswordMail();
    work({ transport: folderTransport(folder) });
    await waitFor(allAre('SENT'));
    const [kept] = await listMailIn(folder);
    expect(kept).toMatchObject({ to: user.contactEmail, locale: 'en' });
    expect(await readMailIn(folder, kept?.id ?? '')).toEqual(kept);
    expect(await readMailIn(folder, '../auth-secret')).toBeNull();
  });
});

describe('the operator’s list', () => {
  it('pages both ways and is closed to others', async () => {
    await owePasswordMail(5);
    const first = await listOutbox(operator, { size: 2 });
    const second = await listOutbox(operator, { size: 2, after: first.next });
    const third = await listOutbox(operator, { size: 2, after: second.next });
    const back = await listOutbox(operator, { size: 2, before: third.previous });
    expect([first, second, third].flatMap(({ rows }) => rows)).toHaveLength(5);
    expect(back.rows).toEqual(second.rows);
    expect([first.previous, third.next]).toEqual([null, null]);
    await expect(listOutbox(aBareActor(['GLOBAL_ADMIN']), {})).rejects.toThrow('wrongStanding');
    await expect(resendMail(aBareActor(['GLOBAL_ADMIN']), { id: '' })).rejects.toThrow(
      'wrongStanding',
    );
  });
});

describe('a mailed link', () => {
  async function aLink(lifetimeMinutes = 60) {
    const user = await aUser();
    const { id } = await transaction((tx) =>
      createMailLink(tx, {
        kind: 'RESET_PASSWORD',
        userId: user.id,
        email: user.contactEmail,
        lifetimeMinutes,
      }),
    );
    const link = await findMailLinkById(id);
    if (link === null) throw new Error('The link is not there');
    return { ...link, user, token: mailLinkUrlToken(link) };
  }

  it('carries a token that only the mail knows', async () => {
    const { id, token } = await aLink();
    const refs = { mailLinkId: id };
    await transaction((tx) =>
      enqueueMail(tx, { template: 'password-reset', refs, organizationId }),
    );
    work();
    await waitFor(() => server.received.length === 1);
    expect(server.received[0]?.mail.text).toContain(`${env.appUrl}/reset-password/${token}`);
    const rows = JSON.stringify([await db.mailLink.findMany(), await db.outboxMail.findMany()]);
    expect(rows).not.toContain(token);
    await waitFor(allAre('SENT'));
  });

  it('works once, of fifty at the same moment', async () => {
    const { token, id } = await aLink();
    const uses = Array.from({ length: 50 }, () =>
      transaction((tx) => spendLink(tx, token, 'RESET_PASSWORD')),
    );
    const results = await Promise.allSettled(uses);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await findMailLink(token, 'RESET_PASSWORD')).state).toBe('used');
    await transaction((tx) =>
      enqueueMail(tx, { template: 'password-reset', refs: { mailLinkId: id }, organizationId }),
    );
    work();
    await waitFor(allAre('DEAD'));
    expect(server.received).toEqual([]);
  });

  it('says in which way it does not work', async () => {
    const use = (
      token: string,
      kind: 'RESET_PASSWORD' | 'VERIFY_ACCOUNT_EMAIL' = 'RESET_PASSWORD',
    ) => transaction((tx) => spendLink(tx, token, kind));
    const expired = await aLink(-1);
    await expect(use(expired.token)).rejects.toThrow('linkExpired');
    const live = await aLink();
    await expect(use(live.token, 'VERIFY_ACCOUNT_EMAIL')).rejects.toThrow('linkUnknown');
    await expect(use('nonsense')).rejects.toThrow('linkUnknown');
    await transaction((tx) =>
      revokeMailLinks(tx, { kind: 'RESET_PASSWORD', userId: live.user.id }),
    );
    expect((await findMailLink(live.token, 'RESET_PASSWORD')).state).toBe('revoked');
    await expect(use(live.token)).rejects.toThrow('linkExpired');
  });
});
