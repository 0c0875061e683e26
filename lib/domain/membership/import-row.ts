import { z } from 'zod';
import { toE164 } from '@/lib/phone';
import { CellReader, type RowIssue } from '../imports';
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

/** What the cells of a row mean, or what is wrong with them. */
export function readDirectoryRow(cells: Readonly<Record<string, string>>) {
  const reader = new CellReader(cells);
  const country = reader.matching('country', 'country', isCountryCode).toUpperCase();
  const location = readLocationCells(reader, country);
  const data: Row = {
    mpnId: reader.matching('mpnId', 'digits', isMpnId),
    name: reader.text('name', 150),
    country,
    type: reader.choice('type', MPN_TYPES),
    status: reader.choice('status', MPN_STATUSES),
    isProgramMember: reader.yesNo('programMember'),
    associatedElsewhere: reader.yesNo('associatedElsewhere'),
    userName: reader.matching('userName', 'userName', isMembershipUserName).toLowerCase(),
    ...location,
  };
  return reader.issues.length > 0 ? { issues: inOrder(reader.issues) } : { data };
}

function readLocationCells(
  reader: CellReader,
  country: string,
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
      toE164(typed.replace(/^'/, ''), country),
    ),
  };
  for (const column of missingOfContact(location)) {
    const isNamed = reader.issues.some((issue) => issue.column === column);
    if (!isNamed) reader.issues.push({ column, code: 'contactIncomplete' });
  }
  return location;
}

/** What is wrong with a row, by the columns' order. */
function inOrder(issues: readonly RowIssue[]): RowIssue[] {
  const place = ({ column }: RowIssue) =>
    DIRECTORY_COLUMNS.findIndex(({ name }) => name === column);
  return issues.toSorted((one, other) => place(one) - place(other));
}
