import { z } from 'zod';
import { toE164 } from '@/lib/phone';
import type { CellReader, Said } from '../imports';
import { emailAddress } from '../notifications/schema';
import { isCountry } from '../organizations';
import { LOCATION_FIELDS, LOCATION_LENGTHS, missingOfContact, type Location } from './location';
import { isMembershipUserName, isMpnId, MPN_STATUSES, MPN_TYPES } from './schema';

const optionalText = z.string().nullable().optional();

/** A row of the directory's file; columns that the file does not have are undefined. */
export const rowSchema = z.object({
  mpnId: z.string(),
  name: z.string(),
  country: z.string(),
  type: z.enum(MPN_TYPES),
  status: z.enum(MPN_STATUSES),
  userName: z.string(),
  isProgramMember: z.boolean().optional(),
  associatedElsewhere: z.boolean().optional(),
  addressLine1: optionalText,
  addressLine2: optionalText,
  city: optionalText,
  state: optionalText,
  postalCode: optionalText,
  contactFirstName: optionalText,
  contactLastName: optionalText,
  contactEmail: optionalText,
  contactPhone: optionalText,
});
export type Row = z.infer<typeof rowSchema>;

/** The columns of the file, in the template's order. */
export const DIRECTORY_COLUMNS = [
  { name: 'mpnId', isRequired: true },
  { name: 'name', isRequired: true },
  { name: 'country', isRequired: true },
  { name: 'type', isRequired: true },
  { name: 'status', isRequired: true },
  { name: 'programMember', isRequired: false },
  { name: 'associatedElsewhere', isRequired: false },
  { name: 'userName', isRequired: true },
  ...LOCATION_FIELDS.map((name) => ({
    name,
    isRequired: false,
    isPhone: name === 'contactPhone',
  })),
] as const;

const isCountryCode = (code: string) => isCountry(code.toUpperCase());

/** What the cells of a row mean. */
export function readDirectoryRow(reader: CellReader): Said<Row> {
  const country = reader.matching('country', 'country', isCountryCode)?.toUpperCase();
  return {
    country,
    mpnId: reader.matching('mpnId', 'digits', isMpnId),
    name: reader.text('name', 150),
    type: reader.choice('type', MPN_TYPES),
    status: reader.choice('status', MPN_STATUSES),
    isProgramMember: reader.yesNo('programMember'),
    associatedElsewhere: reader.yesNo('associatedElsewhere'),
    userName: reader.matching('userName', 'userName', isMembershipUserName)?.toLowerCase(),
    ...readLocationCells(reader, country),
  };
}

function readLocationCells(
  reader: CellReader,
  country: string | undefined,
): { [Field in keyof Location]: string | null | undefined } {
  const text = (field: keyof Location) => reader.optionalText(field, LOCATION_LENGTHS[field]);
  const location = {
    addressLine1: text('addressLine1'),
    addressLine2: text('addressLine2'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postalCode'),
    contactFirstName: text('contactFirstName'),
    contactLastName: text('contactLastName'),
    contactEmail: reader.optionalForm(
      'contactEmail',
      'email',
      (typed) => emailAddress.safeParse(typed).data ?? null,
    ),
    // An error file marks numbers as text, so that a spreadsheet leaves them alone.
    contactPhone: reader.optionalForm('contactPhone', 'phone', (typed) =>
      readPhone(typed.replace(/^'/, ''), country),
    ),
  };
  // What is wrong says something all the same: its contact is begun.
  const wrong = LOCATION_FIELDS.filter((field) => reader.isRefused(field));
  const said = { ...location, ...Object.fromEntries(wrong.map((field) => [field, 'wrong'])) };
  for (const column of missingOfContact(said)) reader.refuse(column, 'contactIncomplete');
  return location;
}

/** In E.164; a national number in a country that cannot be read is not judged. Null for none. */
function readPhone(typed: string, country: string | undefined): string | null {
  return country === undefined && !typed.startsWith('+') ? typed : toE164(typed, country ?? '');
}
