import { z } from 'zod';
import { optionalParagraphs } from '@/lib/form-fields';
import { answerSchemas } from '../answers';
import { legalProfileSchema, taxIdField } from '../legal-profile';
import { normalAddress } from '../rules/normal-address';
import { toE164 } from '@/lib/phone';
import type { Editing } from './access';
import type { CompanyContent } from './content';
import type { Part } from './policy';

type LegalProfile = CompanyContent['legalProfile'];
type Contact = CompanyContent['primaryContact'];

/** What the form of the company profile sends; what its sender may not change is missing. */
export interface EditedProfile {
  /** Of the legal profile on the page. */
  readonly profileVersion: number;
  /** Of the open amendment on the page; null when there was none. */
  readonly amendmentVersion: number | null;
  readonly legalProfile?: Omit<LegalProfile, 'taxId'>;
  readonly taxId?: string | null;
  readonly primaryContact?: Contact;
  readonly explanation?: string | undefined;
}

/** The content that an edit asks for; of what it does not give, `base` stays. */
export function edited(
  base: CompanyContent,
  { legalProfile, taxId, primaryContact }: EditedProfile,
): CompanyContent {
  const { taxId: known } = base.legalProfile;
  return {
    legalProfile: {
      ...(legalProfile ?? base.legalProfile),
      taxId: taxId === undefined ? known : taxId,
    },
    primaryContact: primaryContact ?? base.primaryContact,
  };
}

/** A part of each that an edit gives, by which its sender's rights are asked. */
export function givenParts({ legalProfile, taxId, primaryContact }: EditedProfile): Part[] {
  return [
    ...(legalProfile === undefined ? [] : (['legalName'] as const)),
    ...(taxId === undefined ? [] : (['taxId'] as const)),
    ...(primaryContact === undefined ? [] : (['contactEmail'] as const)),
  ];
}

const version = z.coerce.number().int().min(1).max(1_000_000_000);

const frame = z.object({
  profileVersion: version,
  amendmentVersion: z.union([z.literal('').transform(() => null), version]),
  explanation: optionalParagraphs(2000),
});

/**
 * What the form of the company profile takes, by the rules of the country that the enrollment goes
 * by. What stays as it is in force is not asked about again: it was verified as it is, however odd,
 * and a member's may lack a part.
 * @param country ISO 3166-1 alpha-2
 */
export function amendmentSchema(country: string, may: Editing, inForce: CompanyContent) {
  const legal = may.legal ? legalPart(country, inForce.legalProfile) : nothing;
  const tax = may.tax ? taxPart(country, inForce.legalProfile.taxId) : nothing;
  const contact = may.legal ? contactPart(country, inForce.primaryContact) : nothing;
  return z.intersection(z.intersection(frame, legal), z.intersection(tax, contact));
}

const nothing = z.unknown().transform(() => ({}));
const kept = <Known>(known: Known) => z.unknown().transform(() => known);

type Sent = Readonly<Record<string, unknown>>;

/** Reads what was sent by the schema that it calls for. */
function read<Output>(
  schemaFor: (input: Sent) => z.ZodType<Output>,
  prepared: (input: Sent) => Sent = (input) => input,
) {
  return z.looseObject({}).transform((input, context): Output => {
    const result = schemaFor(input).safeParse(prepared(input));
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
}

/** Whether fields were sent as they are in force. */
function areKept(input: Sent, known: object, names: readonly string[]): boolean {
  return names.every((name) => {
    const typed = input[name];
    const value: unknown = Reflect.get(known, name);
    return (typeof typed === 'string' ? typed.trim() : '') === (value ?? '');
  });
}

const ADDRESS = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'];

function legalPart(country: string, known: LegalProfile) {
  const isKept = (input: Sent) =>
    areKept(input, known, ['legalName', ...ADDRESS, 'registrationNumber']);
  return read<Omit<LegalProfile, 'taxId'>>(
    (input) => (isKept(input) ? kept(known) : legalProfileSchema(country)),
    (input) => ({
      ...input,
      taxId: '',
      ...(areKept(input, known, ['legalName']) ? { nameConfirmed: known.legalName } : {}),
      ...(areKept(input, known, ADDRESS) ? confirmedAddress(country, known) : {}),
    }),
  ).transform((legalProfile) => ({ legalProfile }));
}

/** An address in force, as one whose oddness was confirmed and whose other form was declined. */
function confirmedAddress(country: string, known: LegalProfile) {
  const { addressLine1, city, addressLine2, state, postalCode } = known;
  if (addressLine1 === null || city === null) return {};
  const typed = { addressLine1, addressLine2, city, state, postalCode };
  return {
    postalCodeConfirmed: `${postalCode ?? ''} ${state ?? ''}`,
    addressOffer: { typed, suggested: normalAddress(country, typed), chosen: 'typed' },
  };
}

function taxPart(country: string, taxId: string | null) {
  return read<{ readonly taxId: string | null }>((input) =>
    areKept(input, { taxId }, ['taxId'])
      ? kept({ taxId })
      : z.object({ taxId: taxIdField(country) }),
  );
}

function contactPart(country: string, known: Contact) {
  const schema = answerSchemas(country)['primary-contact'];
  const language = schema.pick({ locale: true }).transform(({ locale }) => ({ ...known, locale }));
  const isKept = (input: Sent) =>
    areKept(input, known, ['firstName', 'lastName', 'email']) &&
    isKeptPhone(input['phone'], known.phone, country);
  return read<Contact>((input) => (isKept(input) ? language : schema)).transform(
    (primaryContact) => ({ primaryContact }),
  );
}

function isKeptPhone(typed: unknown, known: string | null, country: string): boolean {
  if (typeof typed !== 'string' || typed.trim() === '') return known === null;
  return toE164(typed.trim(), country) === known;
}
