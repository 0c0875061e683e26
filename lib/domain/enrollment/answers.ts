import { z } from 'zod';
import { nameLine, sentText, tickedBox } from '@/lib/form-fields';
import { emailAddress } from '../notifications/schema';
import { legalProfileSchema } from './legal-profile';
import { examplePhone, toE164 } from '@/lib/phone';
import { isWebmail } from './rules/work-email';
import { versionSchema } from './schema';

/** The steps that are a form of answers; each is saved by itself. */
export const ANSWER_STEPS = [
  'legal-profile',
  'primary-contact',
  'support',
  'declarations',
] as const;
export type AnswerStep = (typeof ANSWER_STEPS)[number];

/** An address that mail can reach, as `emailAddress` has it. */
const email = sentText('enterEmail')
  .trim()
  .min(1, 'enterEmail')
  .toLowerCase()
  .pipe(z.string().refine((typed) => emailAddress.safeParse(typed).success, 'email'));

/** A phone number in E.164, read as the country's own where it has no country code. */
const phone = (country: string) =>
  sentText('enterPhone')
    .trim()
    .min(1, 'enterPhone')
    .max(40)
    .transform((typed, context) => {
      const number = toE164(typed, country);
      if (number !== null) return number;
      const params = { country, example: examplePhone(country) };
      context.addIssue({ code: 'custom', message: 'phone', params });
      return z.NEVER;
    });

/** A web address; `https://` is put in front where it was left out. */
const website = sentText('enterWebsite')
  .trim()
  .min(1, 'enterWebsite')
  .transform((typed) => (/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`))
  .pipe(
    z
      .url({
        protocol: /^https?$/,
        hostname: /^(?=.{1,253}$)[a-z\d-]+(?:\.[a-z\d-]+)+$/i,
        error: 'url',
      })
      .max(500),
  );

const primaryContact = (country: string) =>
  z.object({
    firstName: nameLine(50, 'enterFirstName'),
    lastName: nameLine(50, 'enterLastName'),
    email: email.refine((address) => !isWebmail(address), 'webmail'),
    phone: phone(country),
    /** The language we write to the contact in. */
    locale: z.enum(['en', 'es'], { error: 'chooseLanguage' }),
  });

const support = (country: string) => z.object({ website, email, phone: phone(country) });

const declarations = z.object({
  authority: tickedBox('declareAuthority'),
  verification: tickedBox('declareVerification'),
  firstLineSupport: tickedBox('declareFirstLineSupport'),
});

/**
 * What each step of answers takes, by the rules of the organization's country. Parsing what a
 * schema gave out gives the same again, so stored answers are read by the schema that took them.
 * @param country ISO 3166-1 alpha-2
 */
export function answerSchemas(country: string) {
  return {
    'legal-profile': legalProfileSchema(country),
    'primary-contact': primaryContact(country),
    support: support(country),
    declarations,
  } satisfies Record<AnswerStep, z.ZodType>;
}

/** A step's answers as its form sends them: with the version of the enrollment on screen. */
export function answerForm<Schema extends z.ZodType<object>>(schema: Schema) {
  return z.intersection(versionSchema, schema);
}

type Schemas = ReturnType<typeof answerSchemas>;
export type Answers = { readonly [Step in AnswerStep]: z.output<Schemas[Step]> };
export type PrimaryContactAnswers = Answers['primary-contact'];
