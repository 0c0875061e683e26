import { authorize, type Actor } from '@/lib/access';
import {
  insertRows,
  newId,
  PLANNED_ANEW,
  Prisma,
  withLongValue,
  type InsertColumn,
  type Tx,
} from '@/lib/db';
import {
  checkImport,
  given,
  saveImport,
  type ImportDefinition,
  type ImportFile,
  type ImportSource,
  type Judgement,
  type ReadRow,
  type RowIssue,
  type Said,
  type Whole,
} from '../imports';
import { breaksAssociation } from './directory-rules';
import { DIRECTORY_COLUMNS, readDirectoryRow, rowSchema, type Row } from './import-row';
import { LOCATION_FIELDS } from './location';

interface Stored extends Whole<Row> {
  readonly id: string;
  readonly associatedOrganizationId: string | null;
  /** The organization that uses the profile. */
  readonly holderId: string | null;
  readonly holderName: string;
  readonly holderCountry: string;
}

const FIELDS = rowSchema.keyof().options;

async function judge(tx: Tx, rows: readonly ReadRow<Said<Row>>[], saving: boolean) {
  const mpnIds = rows.flatMap(({ data }) => data.mpnId ?? []);
  if (saving) {
    // Nobody associates one of them before this is saved.
    await tx.$queryRaw`${PLANNED_ANEW}
      SELECT id FROM organization_profile WHERE mpn_id = ANY (${mpnIds}::text[])
      ORDER BY id FOR UPDATE`;
  }
  const found = await tx.$queryRaw<Stored[]>`${PLANNED_ANEW}
    SELECT p.id, p.name, p.country, p.mpn_id AS "mpnId", p.type::text, p.status::text,
      ${OPTIONAL_SELECT}, p.associated_organization_id AS "associatedOrganizationId",
      (SELECT a.user_name FROM membership_account a WHERE a.id = p.account_id) AS "userName",
      o.id AS "holderId", o.name AS "holderName",
      o.country AS "holderCountry"
    FROM organization_profile p LEFT JOIN organization o ON o.id = p.associated_organization_id
    WHERE p.mpn_id = ANY (${mpnIds}::text[])`;
  const byMpnId = new Map(found.map((profile) => [profile.mpnId, profile]));
  return new Map(rows.map(({ line, data }) => [line, judged(data, byMpnId.get(data.mpnId ?? ''))]));
}

function judged(row: Said<Row>, stored: Stored | undefined): Judgement {
  const key = row.mpnId ?? null;
  if (stored === undefined) return { key, effect: 'NEW', issues: [] };
  const { holderId, holderName, holderCountry } = stored;
  const holder =
    holderId === null ? null : { id: holderId, name: holderName, country: holderCountry };
  const isSame = FIELDS.every((name) => row[name] === undefined || stored[name] === row[name]);
  const reason =
    holder === null ? null : breaksAssociation(stored, { ...stored, ...given(row) }, holder);
  const issues: RowIssue[] =
    holder === null || reason === null
      ? []
      : [{ column: 'mpnId', code: 'inUse', params: { organization: holder.name, reason } }];
  return { key, effect: isSame ? 'SAME' : 'CHANGED', issues };
}

async function save(
  tx: Tx,
  _actor: Actor,
  rows: readonly (ReadRow<Row> & { readonly effect: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const userNames = [...new Set(rows.map(({ data }) => data.userName))];
  // Without a password: hashing so many takes hours, and a file of passwords is a danger.
  const named = userNames.map((userName) => ({ id: newId(), userName }));
  const ending = Prisma.sql`ON CONFLICT (user_name) DO NOTHING`;
  await insertRows(tx, 'membership_account', ACCOUNT_COLUMNS, named, ending);
  const accounts = await tx.$queryRaw<{ id: string; userName: string }[]>`${PLANNED_ANEW}
    SELECT id, user_name AS "userName" FROM membership_account
    WHERE user_name = ANY (${userNames}::text[])`;
  const idOf = new Map(accounts.map(({ id, userName }) => [userName, id]));
  const of = (sought: string, unsaid?: false) =>
    rows
      .filter(({ effect }) => effect === sought)
      .map(({ data }) => {
        const accountId = idOf.get(data.userName);
        if (accountId === undefined) throw new Error('An account that was just made is gone');
        return profileOf(data, accountId, unsaid);
      });
  await insertRows(tx, 'organization_profile', PROFILE_COLUMNS, of('NEW', false));
  const changed = of('CHANGED');
  if (changed.length === 0) return;
  await withLongValue(
    JSON.stringify(changed),
    (value) => tx.$executeRaw`
    UPDATE organization_profile p
    SET name = r.row->>'name', country = r.row->>'country',
      type = (r.row->>'type')::mpn_type, status = (r.row->>'status')::mpn_status,
      account_id = (r.row->>'accountId')::uuid, version = p.version + 1,
      ${Prisma.join(OPTIONAL_COLUMNS.map(setWhereGiven))}
    FROM jsonb_array_elements(${value}::jsonb) AS r (row)
    WHERE p.mpn_id = r.row->>'mpnId'`,
  );
}

/**
 * A profile as it is written. Named one by one: a hundred thousand copies of objects with so many
 * properties, which is what spreading makes, weigh ten times as much.
 * @param unsaid what a mark is that the file says nothing of; undefined leaves it as it is
 */
function profileOf(row: Row, accountId: string, unsaid: false | undefined) {
  return {
    id: newId(),
    accountId,
    mpnId: row.mpnId,
    name: row.name,
    country: row.country,
    type: row.type,
    status: row.status,
    isProgramMember: row.isProgramMember ?? unsaid,
    associatedElsewhere: row.associatedElsewhere ?? unsaid,
    addressLine1: row.addressLine1,
    addressLine2: row.addressLine2,
    city: row.city,
    state: row.state,
    postalCode: row.postalCode,
    contactFirstName: row.contactFirstName,
    contactLastName: row.contactLastName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
  } satisfies Record<Exclude<keyof Row, 'userName'> | 'id' | 'accountId', unknown>;
}

/** Columns of the table whose value stays where a file says nothing of it: name, type. */
const OPTIONAL_COLUMNS = [
  ['isProgramMember', 'is_program_member', 'boolean'],
  ['associatedElsewhere', 'associated_elsewhere', 'boolean'],
  ...LOCATION_FIELDS.map((field) => [field, columnOf(field), 'text'] as const),
] as const;

const OPTIONAL_SELECT = Prisma.join(
  OPTIONAL_COLUMNS.map(([field, column]) => Prisma.raw(`p.${column} AS "${field}"`)),
);

const ACCOUNT_COLUMNS: readonly InsertColumn[] = [
  ['id', 'id', 'uuid'],
  ['userName', 'user_name', 'text'],
];
const PROFILE_COLUMNS: readonly InsertColumn[] = [
  ['id', 'id', 'uuid'],
  ['accountId', 'account_id', 'uuid'],
  ['mpnId', 'mpn_id', 'text'],
  ['name', 'name', 'text'],
  ['country', 'country', 'text'],
  ['type', 'type', 'mpn_type'],
  ['status', 'status', 'mpn_status'],
  ...OPTIONAL_COLUMNS,
];
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function setWhereGiven([field, column, type]: readonly [string, string, string]): Prisma.Sql {
  const [name, to] = [Prisma.raw(column), Prisma.raw(type)];
  return Prisma.sql`${name} = CASE WHEN r.row ? ${field}
    THEN (r.row->>${field})::${to} ELSE p.${name} END`;
}

/** Which files these are, and who may deal with them. */
export const DIRECTORY_IMPORT = {
  kind: 'MEMBERSHIP',
  permission: 'program:membership',
} as const satisfies ImportSource;

const definition: ImportDefinition<Row> = {
  ...DIRECTORY_IMPORT,
  action: 'import_membership_directory',
  columns: DIRECTORY_COLUMNS,
  keyColumn: 'mpnId',
  read: readDirectoryRow,
  parse: (stored) => rowSchema.parse(stored),
  judge,
  save,
};

/** Reads and checks a file of the directory (spec M1). @returns the import's id */
export async function checkDirectoryImport(actor: Actor, file: ImportFile): Promise<string> {
  authorize(actor, definition.permission);
  return checkImport(actor, definition, file);
}

/** Saves a checked file of the directory, as a whole. @throws Refusal those of `saveImport` */
export async function saveDirectoryImport(
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<void> {
  authorize(actor, definition.permission);
  await saveImport(actor, definition, importId);
}
