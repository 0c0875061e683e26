import type { z } from 'zod';
import { line, optional } from '@/lib/form-fields';
import { examplePhone, toE164 } from '@/lib/phone';
import { emailAddress } from '../notifications/schema';

/** What the directory holds of a location beside its name, and the most characters of each. */
export const LOCATION_LENGTHS = {
  addressLine1: 200,
  addressLine2: 200,
  city: 100,
  state: 100,
  postalCode: 20,
  contactFirstName: 50,
  contactLastName: 50,
  contactEmail: 254,
  /** As typed; kept in E.164. */
  contactPhone: 40,
} as const;
export type LocationField = keyof typeof LOCATION_LENGTHS;

/** An address and a contact as the directory has them: what it does not know is null. */
export type Location = Readonly<Record<LocationField, string | null>>;

export const LOCATION_FIELDS = Object.keys(LOCATION_LENGTHS) as readonly LocationField[];

/** Reads a select of every field, for queries. */
export const LOCATION_SELECT = {
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  contactFirstName: true,
  contactLastName: true,
  contactEmail: true,
  contactPhone: true,
} as const satisfies Record<LocationField, true>;

/** What of a contact cannot be left out, with the key of `validation` that asks for it. */
const OF_A_CONTACT = {
  contactFirstName: 'enterFirstName',
  contactLastName: 'enterLastName',
  contactEmail: 'enterEmail',
} as const;
export type ContactField = keyof typeof OF_A_CONTACT;

/** What a contact that is begun still lacks. Fields that were not given at all do not count. */
export function missingOfContact(
  given: Readonly<Partial<Record<LocationField, string | null | undefined>>>,
): readonly ContactField[] {
  const fields = Object.keys(OF_A_CONTACT) as ContactField[];
  const isBegun = [...fields, 'contactPhone' as const].some((name) => Boolean(given[name]));
  return isBegun ? fields.filter((name) => given[name] === null) : [];
}

/** Fields of a form, each of which may be left empty. */
export const locationShape = {
  addressLine1: optional(line(LOCATION_LENGTHS.addressLine1, 'invalid')),
  addressLine2: optional(line(LOCATION_LENGTHS.addressLine2, 'invalid')),
  city: optional(line(LOCATION_LENGTHS.city, 'invalid')),
  state: optional(line(LOCATION_LENGTHS.state, 'invalid')),
  postalCode: optional(line(LOCATION_LENGTHS.postalCode, 'invalid')),
  contactFirstName: optional(line(LOCATION_LENGTHS.contactFirstName, 'invalid')),
  contactLastName: optional(line(LOCATION_LENGTHS.contactLastName, 'invalid')),
  contactEmail: optional(emailAddress),
  contactPhone: optional(line(LOCATION_LENGTHS.contactPhone, 'invalid')),
};

/** Judges a form's location as a whole: the phone by the country, and no half contact. */
export function readLocation<Input extends Location & { readonly country: string }>(
  input: Input,
  context: z.core.$RefinementCtx,
): Input {
  for (const field of missingOfContact(input)) {
    context.addIssue({ code: 'custom', message: OF_A_CONTACT[field], path: [field] });
  }
  const { contactPhone: typed, country } = input;
  const contactPhone = typed === null ? null : toE164(typed, country);
  if (typed !== null && contactPhone === null) {
    const params = { country, example: examplePhone(country) };
    context.addIssue({ code: 'custom', message: 'phone', path: ['contactPhone'], params });
  }
  return { ...input, contactPhone };
}
