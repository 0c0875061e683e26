import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { announceAgreements, withdrawAgreement } from '@/lib/domain/catalog';
import { mailContext } from '@/lib/mail/builder';
import { build as buildRenewal } from '@/lib/mail/templates/agreement-renewal';
import { build } from '@/lib/mail/templates/agreement-withdrawn';
import { queuedMails } from '@/tests/support/partners';
import { aPartnerAdmin, publishNext, theProgramAdmin } from './support';

async function workAll(): Promise<void> {
  let count: number | null = 0;
  while (count !== null) count = await announceAgreements(2);
}

const mailsAbout = (documentId: string) =>
  db.outboxMail.findMany({
    where: { template: 'agreement-renewal', refs: { path: ['documentId'], equals: documentId } },
    orderBy: { id: 'asc' },
  });

async function toldOfWithdrawal(documentId: string): Promise<string[]> {
  const mails = await queuedMails('agreement-withdrawn');
  return mails
    .filter((refs) => refs['documentId'] === documentId)
    .map((refs) => refs['userId'] ?? '')
    .sort();
}

describe('mail about a version that is withdrawn', () => {
  it('is given up while it waits, and taken back by another where it was sent', async () => {
    const program = await theProgramAdmin();
    await Promise.all([1, 2, 3, 4].map(() => aPartnerAdmin()));
    const id = await publishNext('PARTNER', { ahead: 9, demanded: 9 });
    await workAll();
    const [sent, held, waiting] = await mailsAbout(id);
    if (sent === undefined || held === undefined || waiting === undefined) {
      throw new Error('Four partners are written to');
    }
    await db.outboxMail.update({
      where: { id: sent.id },
      data: { status: 'SENT', sentAt: new Date() },
    });
    // A worker has it in hand: it may be sent any moment.
    const lockedUntil = new Date(Date.now() + 60_000);
    await db.outboxMail.update({ where: { id: held.id }, data: { lockedUntil } });

    await withdrawAgreement(program, { documentId: id });
    await workAll();
    const userOf = (mail: typeof sent) => (mail.refs as { userId: string }).userId;
    expect(await toldOfWithdrawal(id)).toEqual([userOf(sent)]);
    expect((await mailsAbout(id)).map(({ status }) => status).slice(0, 3)).toEqual([
      'SENT',
      'QUEUED',
      'QUEUED',
    ]);
    await db.outboxMail.update({
      where: { id: held.id },
      data: { status: 'SENT', sentAt: new Date(), lockedUntil: null },
    });
    await Promise.all([1, 2, 3].map(() => announceAgreements(2)));
    await workAll();
    expect(await toldOfWithdrawal(id)).toEqual([userOf(sent), userOf(held)].sort());
    const [, , ...rest] = await mailsAbout(id);
    expect(rest).not.toEqual([]);
    for (const mail of rest) {
      expect(mail).toMatchObject({
        status: 'DEAD',
        lastError: 'The version was withdrawn before it came into force',
      });
      // Also when somebody has it sent again.
      expect(await buildRenewal(mail.refs as Record<string, string>, mailContext)).toBeNull();
    }
    const refs = { userId: userOf(sent), documentId: id };
    expect((await build(refs, mailContext))?.subject).toMatch(/^Version \d+ of the partner/);
    await db.user.update({ where: { id: refs.userId }, data: { locale: 'es' } });
    expect((await build(refs, mailContext))?.subject).toMatch(/^La versión \d+ del contrato/);
    await workAll();
    expect(await toldOfWithdrawal(id)).toHaveLength(2);
  });

  it('tells nobody of a withdrawal who was told of no version', async () => {
    await aPartnerAdmin();
    const id = await publishNext('PARTNER', { ahead: 9, demanded: 9 });
    await withdrawAgreement(await theProgramAdmin(), { documentId: id });
    await workAll();
    expect(await toldOfWithdrawal(id)).toEqual([]);
    expect(await mailsAbout(id)).toEqual([]);
  });
});
