import { z } from 'zod';
import { authorize, type Actor } from '@/lib/access';
import { type Prisma, type Tx } from '@/lib/db';
import {
  CellReader,
  checkImport,
  saveImport,
  type ImportDefinition,
  type ImportFile,
  type Judgement,
  type ReadRow,
  type RowIssue,
} from '../imports';
import { isCountry } from '../organizations';
import { breaksAssociation } from './directory-rules';
import { isMembershipUserName, isMpnId, MPN_STATUSES, MPN_TYPES } from './schema';

/** A row of the directory's file. */
const rowSchema = z.object({
  mpnId: z.string(),
  name: z.string(),
  country: z.string(),
  type: z.enum(MPN_TYPES),
  status: z.enum(MPN_STATUSES),
  isProgramMember: z.boolean(),
  associatedElsewhere: z.boolean(),
  userName: z.string(),
});
type Row = z.infer<typeof rowSchema>;

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
] as const;

const isCountryCode = (code: string) => isCountry(code.toUpperCase());

function read(cells: Readonly<Record<string, string>>) {
  const reader = new CellReader(cells);
  const data: Row = {
    mpnId: reader.matching('mpnId', 'digits', isMpnId),
    name: reader.text('name', 150),
    country: reader.matching('country', 'country', isCountryCode).toUpperCase(),
    type: reader.choice('type', MPN_TYPES),
    status: reader.choice('status', MPN_STATUSES),
    isProgramMember: reader.yesNo('programMember'),
    associatedElsewhere: reader.yesNo('associatedElsewhere'),
    userName: reader.matching('userName', 'userName', isMembershipUserName).toLowerCase(),
  };
  return reader.issues.length > 0 ? { issues: reader.issues } : { data };
}

const STORED = {
  id: true,
  mpnId: true,
  name: true,
  country: true,
  type: true,
  status: true,
  isProgramMember: true,
  associatedElsewhere: true,
  associatedOrganizationId: true,
  account: { select: { userName: true } },
  associatedOrganization: { select: { id: true, name: true, country: true } },
} as const satisfies Prisma.OrganizationProfileSelect;
type Stored = Prisma.OrganizationProfileGetPayload<{ select: typeof STORED }>;

async function judge(tx: Tx, rows: readonly ReadRow<Row>[], saving: boolean) {
  const mpnIds = rows.map(({ data }) => data.mpnId);
  if (saving) {
    // Nobody associates one of them before this is saved.
    await tx.$queryRaw`
      SELECT id FROM organization_profile WHERE mpn_id = ANY (${mpnIds}::text[])
      ORDER BY id FOR UPDATE`;
  }
  const found = await tx.organizationProfile.findMany({
    where: { mpnId: { in: mpnIds } },
    select: STORED,
  });
  const byMpnId = new Map(found.map((profile) => [profile.mpnId, profile]));
  return new Map(rows.map(({ line, data }) => [line, judged(data, byMpnId.get(data.mpnId))]));
}

function judged(row: Row, stored: Stored | undefined): Judgement {
  const key = row.mpnId;
  if (stored === undefined) return { key, effect: 'NEW', issues: [] };
  const { account, associatedOrganization: holder, ...facts } = stored;
  const present: Row = { ...rowSchema.omit({ userName: true }).parse(facts), ...account };
  const isSame = rowSchema.keyof().options.every((name) => present[name] === row[name]);
  const reason = holder === null ? null : breaksAssociation(stored, row, holder);
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
  await tx.membershipAccount.createMany({
    data: userNames.map((userName) => ({ userName })),
    skipDuplicates: true,
  });
  const accounts = await tx.membershipAccount.findMany({
    where: { userName: { in: userNames } },
    select: { id: true, userName: true },
  });
  const idOf = new Map(accounts.map(({ id, userName }) => [userName, id]));
  const written = rows.map(({ data: { userName, ...facts }, effect }) => {
    const accountId = idOf.get(userName);
    if (accountId === undefined) throw new Error('An account that was just made is gone');
    return { effect, data: { ...facts, accountId } };
  });
  const of = (effect: string) => written.flatMap((row) => (row.effect === effect ? row.data : []));
  await tx.organizationProfile.createMany({ data: of('NEW') });
  const changed = of('CHANGED');
  if (changed.length === 0) return;
  await tx.$executeRaw`
    UPDATE organization_profile p
    SET name = r.name, country = r.country, type = r.type::mpn_type,
      status = r.status::mpn_status, is_program_member = r."isProgramMember",
      associated_elsewhere = r."associatedElsewhere", account_id = r."accountId",
      version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS r (
      "mpnId" text, name text, country text, type text, status text,
      "isProgramMember" boolean, "associatedElsewhere" boolean, "accountId" uuid)
    WHERE p.mpn_id = r."mpnId"`;
}

const definition: ImportDefinition<Row> = {
  kind: 'MEMBERSHIP',
  permission: 'program:membership',
  action: 'import_membership_directory',
  columns: DIRECTORY_COLUMNS,
  keyColumn: 'mpnId',
  read,
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
