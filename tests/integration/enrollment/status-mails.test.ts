import { expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import type { TransitionName } from '@/lib/domain/enrollment';
import { env } from '@/lib/env';
import { deliveringMail } from '@/tests/support/mail-worker';
import { aFullDraft, standingOf, take } from './machine';

const received = deliveringMail();

interface Told {
  readonly by: TransitionName;
  readonly subject: Readonly<Record<'en' | 'es', string>>;
  readonly says: Readonly<Record<'en' | 'es', string>>;
}

/** One enrollment's life, and what the primary contact reads of each step. */
const LIFE: readonly Told[] = [
  {
    by: 'submit',
    subject: { en: 'Confirm your address for', es: 'Confirme su dirección para' },
    says: { en: '/confirm-contact/', es: '/confirm-contact/' },
  },
  {
    by: 'confirmEmail',
    subject: { en: 'review', es: 'Ha comenzado la revisión' },
    says: { en: 'Hello Ana', es: 'Hola, Ana' },
  },
  {
    by: 'passEmployment',
    subject: { en: 'Your enrollment: now at Business', es: 'Su inscripción: ahora en Empresa' },
    says: { en: 'at this point: Business', es: 'en este punto: Empresa' },
  },
  {
    by: 'failBusiness',
    subject: { en: 'check not passed, Business', es: 'comprobación no superada, Empresa' },
    says: { en: 'company register', es: 'registro mercantil' },
  },
  {
    by: 'reopenBusiness',
    subject: { en: 'Your enrollment: now at Business', es: 'Su inscripción: ahora en Empresa' },
    says: { en: 'at this point: Business', es: 'en este punto: Empresa' },
  },
  {
    by: 'passBusiness',
    subject: { en: 'Your enrollment: now at Decision', es: 'Su inscripción: ahora en Decisión' },
    says: { en: 'at this point: Decision', es: 'en este punto: Decisión' },
  },
  {
    by: 'reject',
    subject: { en: 'rejected', es: 'Su inscripción se ha rechazado' },
    says: { en: 'Reason', es: 'Motivo' },
  },
];

const AUTHORIZED: Told = {
  by: 'authorize',
  subject: { en: 'is now an indirect reseller', es: 'ya es un revendedor indirecto' },
  says: { en: 'indirect reseller', es: 'revendedor indirecto' },
};

it.each([
  ['en', LIFE],
  ['es', LIFE],
  ['en', [...LIFE.slice(0, 3), LIFE[5] ?? expect.fail(), AUTHORIZED]],
  ['es', [...LIFE.slice(0, 3), LIFE[5] ?? expect.fail(), AUTHORIZED]],
] as const)('each change of status is mailed in %s', { timeout: 60_000 }, async (locale, life) => {
  received.length = 0;
  const subject = await aFullDraft();
  const { draft, reference } = await db.enrollment.findUniqueOrThrow({
    where: { id: subject.enrollmentId },
  });
  const address = `ana@${subject.organization.domain}`;
  const answers = draft as Record<string, Record<string, string>>;
  const contact = { ...answers['primary-contact'], locale };
  await db.enrollment.update({
    where: { id: subject.enrollmentId },
    data: { draft: { ...answers, 'primary-contact': contact } },
  });
  for (const [index, told] of life.entries()) {
    await take(subject, told.by, 0, (await standingOf(subject)).version);
    await vi.waitUntil(() => sentTo(address).length > index, { timeout: 20_000, interval: 20 });
    const { from, mail } = sentTo(address)[index] ?? expect.fail();
    expect(from, told.by).toBe(env.mailFrom.address);
    expect(mail.subject, told.by).toContain(told.subject[locale]);
    expect(mail.text, told.by).toContain(told.says[locale]);
    expect(mail.text, told.by).toContain(reference);
    expect(mail.html, told.by).toContain(`<html dir="ltr" lang="${locale}"`);
  }
  expect(sentTo(address)).toHaveLength(life.length);

  // Whoever sent the enrollment reads the same but for the question to confirm the contact's address.
  const sender = await db.user.findUniqueOrThrow({ where: { id: subject.admins[0].userId } });
  const isTold = () => sentTo(sender.contactEmail).length === life.length - 1;
  await vi.waitUntil(isTold, { timeout: 20_000, interval: 20 });
  const [first] = sentTo(sender.contactEmail);
  expect(first?.mail.text).toContain(sender.firstName);
  expect(received).toHaveLength(life.length * 2 - 1);
});

function sentTo(address: string) {
  return received.filter(({ to }) => to.length === 1 && to[0] === address);
}
