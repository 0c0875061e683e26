import { expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { changePrimaryContact, type TransitionName } from '@/lib/domain/enrollment';
import { env } from '@/lib/env';
import { deliveringMail } from '@/tests/support/mail-worker';
import { aFullDraft, NAMES, standingOf, take } from './machine';
import { CONTACT } from './support';

const received = deliveringMail();

interface Told {
  readonly by: TransitionName;
  readonly subject: Readonly<Record<'en' | 'es', string>>;
  readonly says: Readonly<Record<'en' | 'es', string>>;
}

type Words = Told['subject'];

const STATE = {
  employment: { en: 'Employment', es: 'Vinculación laboral' },
  business: { en: 'Business', es: 'Empresa' },
  diligence: { en: 'Additional due diligence', es: 'Comprobaciones adicionales' },
  decision: { en: 'Decision', es: 'Decisión' },
} as const satisfies Record<string, Words>;

const movedTo = (by: TransitionName, { en, es }: Words): Told => ({
  by,
  subject: { en: `Your enrollment: now at ${en}`, es: `Su inscripción: ahora en ${es}` },
  says: { en: `at this point: ${en}`, es: `en este punto: ${es}` },
});
const notPassed = (by: TransitionName, { en, es }: Words, says: Words): Told => ({
  by,
  subject: { en: `check not passed, ${en}`, es: `comprobación no superada, ${es}` },
  says,
});
const takenUp = (by: TransitionName): Told => ({
  by,
  subject: { en: 'is looked at again', es: 'Se vuelve a examinar la decisión' },
  says: { en: 'You asked for the decision', es: 'Usted pidió que se volviera a examinar' },
});

/** What asks the contact to confirm; of another contact, at another address. */
const asked = (by: TransitionName): Told => ({
  by,
  subject: { en: 'Confirm your address for', es: 'Confirme su dirección para' },
  says: { en: '/confirm-contact/', es: '/confirm-contact/' },
});
const BEGUN: readonly Told[] = [
  asked('submit'),
  {
    by: 'confirmEmail',
    subject: { en: 'review', es: 'Ha comenzado la revisión' },
    says: { en: 'Hello Ana', es: 'Hola, Ana' },
  },
];
const NOT_EMPLOYED = notPassed('failEmployment', STATE.employment, {
  en: 'could not confirm that the primary contact works',
  es: 'confirmar que el contacto principal trabaje',
});
const REJECTED: Told = {
  by: 'reject',
  subject: { en: 'rejected', es: 'Su inscripción se ha rechazado' },
  says: { en: 'Reason', es: 'Motivo' },
};

/** Two enrollments' lives, and what the primary contact reads of each step. */
const LIVES: Readonly<Record<string, readonly Told[]>> = {
  'rejected more than once': [
    ...BEGUN,
    NOT_EMPLOYED,
    movedTo('reopenEmployment', STATE.employment),
    movedTo('passEmployment', STATE.business),
    notPassed('failBusiness', STATE.business, { en: 'company register', es: 'registro mercantil' }),
    movedTo('reopenBusiness', STATE.business),
    movedTo('passBusiness', STATE.decision),
    REJECTED,
    movedTo('answerRejection', STATE.employment),
    NOT_EMPLOYED,
    REJECTED,
    takenUp('reopenRejection'),
    asked('changeContact'),
  ],
  'authorized after due diligence': [
    ...BEGUN,
    movedTo('passEmployment', STATE.business),
    movedTo('passBusiness', STATE.decision),
    {
      by: 'askDueDiligence',
      subject: {
        en: 'the reviewers need something from you',
        es: 'los revisores necesitan algo de usted',
      },
      says: { en: 'Who owns the company?', es: 'Who owns the company?' },
    },
    notPassed('failDueDiligence', STATE.diligence, {
      en: 'Questions of the reviewers were not answered',
      es: 'No se han respondido las preguntas',
    }),
    movedTo('reopenDueDiligence', STATE.diligence),
    movedTo('passDueDiligence', STATE.decision),
    {
      by: 'authorize',
      subject: { en: 'is now an indirect reseller', es: 'ya es un revendedor indirecto' },
      says: { en: 'indirect reseller', es: 'revendedor indirecto' },
    },
    takenUp('reopenAuthorization'),
  ],
};

it('every change of status is among them, but a member’s, whose mail its own story reads', () => {
  const told = new Set(Object.values(LIVES).flatMap((life) => life.map(({ by }) => by)));
  expect(NAMES.filter((name) => !told.has(name))).toEqual(['authorizeMember']);
});

const cases = Object.keys(LIVES).flatMap((life) =>
  (['en', 'es'] as const).map((locale) => ({ life, locale })),
);
it.each(cases)('each is mailed in $locale: $life', { timeout: 90_000 }, async (told) => {
  const { locale } = told;
  const life = LIVES[told.life] ?? [];
  const subject = await aFullDraft();
  const { draft, reference } = await db.enrollment.findUniqueOrThrow({
    where: { id: subject.enrollmentId },
  });
  const answers = draft as Record<string, Record<string, string>>;
  const contact = { ...answers['primary-contact'], locale };
  await db.enrollment.update({
    where: { id: subject.enrollmentId },
    data: { draft: { ...answers, 'primary-contact': contact } },
  });
  const address = `ana@${subject.organization.domain}`;
  const other = `beatriz@${subject.organization.domain}`;
  for (const [index, { by, ...words }] of life.entries()) {
    const { version } = await standingOf(subject);
    const isOther = by === 'changeContact';
    await (isOther
      ? changePrimaryContact(subject.admins[0], {
          version,
          contact: { ...CONTACT, locale, email: other },
        })
      : take(subject, by, 0, version));
    const arrived = () => (isOther ? sentTo(other)[0] : sentTo(address)[index]);
    await vi.waitUntil(() => arrived() !== undefined, { timeout: 20_000, interval: 20 });
    const { from, mail } = arrived() ?? expect.fail();
    expect(from, by).toBe(env.mailFrom.address);
    expect(mail.subject, by).toContain(words.subject[locale]);
    expect(mail.text, by).toContain(words.says[locale]);
    expect(mail.text, by).toContain(reference);
    expect(mail.html, by).toContain(`<html dir="ltr" lang="${locale}"`);
  }
  expect(sentTo(address).length + sentTo(other).length).toBe(life.length);

  // Whoever sent the enrollment reads the same but for the questions to confirm a contact's address.
  const sender = await db.user.findUniqueOrThrow({ where: { id: subject.admins[0].userId } });
  const news = life.filter(({ by }) => by !== 'submit' && by !== 'changeContact').length;
  const isTold = () => sentTo(sender.contactEmail).length === news;
  await vi.waitUntil(isTold, { timeout: 20_000, interval: 20 });
  const [first] = sentTo(sender.contactEmail);
  expect(first?.mail.text).toContain(sender.firstName);
});

function sentTo(address: string) {
  return received.filter(({ to }) => to.length === 1 && to[0] === address);
}
