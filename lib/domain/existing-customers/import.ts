import { z } from 'zod';
import { authorize, type Actor } from '@/lib/access';
import {
  insertRows,
  newId,
  PLANNED_ANEW,
  withLongValue,
  type ImportEffect,
  type InsertColumn,
  type Tx,
} from '@/lib/db';
import {
  checkImport,
  saveImport,
  type CellReader,
  type ImportDefinition,
  type ImportFile,
  type ImportSource,
  type Judgement,
  type ReadRow,
  type Said,
  type Whole,
} from '../imports';
import { isMpnId } from '../membership/schema';
import { connectExistingCustomers } from './connect';
import { cannotLeave, findKnown, issuesOf } from './judge';

const rowSchema = z.object({
  mpnId: z.string(),
  customer: z.string(),
  name: z.string(),
  /** Undefined where the file has no such column. */
  handledElsewhere: z.boolean().optional(),
});
type Row = z.infer<typeof rowSchema>;

/** The columns of the file, in the template's order. */
export const EXISTING_CUSTOMER_COLUMNS = [
  { name: 'mpnId', isRequired: true },
  { name: 'customer', isRequired: true },
  { name: 'name', isRequired: true },
  { name: 'handledElsewhere', isRequired: false },
] as const;

function read(reader: CellReader): Said<Row> {
  return {
    mpnId: reader.matching('mpnId', 'digits', isMpnId),
    customer: reader.text('customer', 253)?.toLowerCase(),
    name: reader.text('name', 150),
    handledElsewhere: reader.yesNo('handledElsewhere'),
  };
}

interface Stored extends Whole<Omit<Row, 'customer'>> {
  readonly customerId: string;
  readonly connectedAt: Date | null;
}

const RECORD_COLUMNS: readonly InsertColumn[] = [
  ['id', 'id', 'uuid'],
  ['mpnId', 'mpn_id', 'text'],
  ['customerId', 'customer_id', 'uuid'],
  ['name', 'name', 'text'],
  ['handledElsewhere', 'handled_elsewhere', 'boolean'],
];

const keyOf = (mpnId: string, customerId: string) => `${mpnId} ${customerId}`;

async function judge(tx: Tx, rows: readonly ReadRow<Said<Row>>[]): Promise<Map<number, Judgement>> {
  const known = await findKnown(
    tx,
    rows.map(({ data }) => data),
  );
  const mpnIds = [...new Set(rows.flatMap(({ data }) => data.mpnId ?? []))];
  const customerIds = [...known.customers.values()].map(({ id }) => id);
  const records = await tx.$queryRaw<Stored[]>`${PLANNED_ANEW}
    SELECT mpn_id AS "mpnId", customer_id AS "customerId", name,
      handled_elsewhere AS "handledElsewhere", connected_at AS "connectedAt"
    FROM existing_customer
    WHERE mpn_id = ANY (${mpnIds}::text[]) AND customer_id = ANY (${customerIds}::uuid[])`;
  const byKey = new Map(records.map((row) => [keyOf(row.mpnId, row.customerId), row]));
  return new Map(
    rows.map((row): [number, Judgement] => {
      const { mpnId, customer, name, handledElsewhere } = row.data;
      const key =
        mpnId === undefined || customer === undefined
          ? null
          : keyOf(mpnId, known.customers.get(customer)?.id ?? customer);
      const stored = byKey.get(key ?? '');
      const isElsewhere = handledElsewhere ?? stored?.handledElsewhere ?? false;
      const isNamed = name === undefined || name === stored?.name;
      const isSame = stored?.handledElsewhere === isElsewhere && isNamed;
      const effect = stored === undefined ? 'NEW' : isSame ? 'SAME' : 'CHANGED';
      // A record that has taken effect stays what it is, whatever became of the customer.
      const issues = isSame ? [] : issuesOf(row, known);
      if (stored !== undefined && cannotLeave(stored, isElsewhere)) {
        issues.push({ column: 'handledElsewhere', code: 'connected' });
      }
      return [row.line, { key, effect, issues }];
    }),
  );
}

async function save(
  tx: Tx,
  _actor: Actor,
  rows: readonly (ReadRow<Row> & { readonly effect: ImportEffect })[],
): Promise<void> {
  if (rows.length === 0) return;
  const { customers } = await findKnown(
    tx,
    rows.map(({ data }) => data),
  );
  const written = rows.flatMap(({ data: { customer, ...facts }, effect }) => {
    const customerId = customers.get(customer)?.id;
    return customerId === undefined ? [] : [{ effect, data: { ...facts, customerId } }];
  });
  const of = (effect: ImportEffect) =>
    written.flatMap((row) => (row.effect === effect ? row.data : []));
  const added = of('NEW').map((row) => ({
    ...row,
    handledElsewhere: row.handledElsewhere ?? false,
    id: newId(),
  }));
  await insertRows(tx, 'existing_customer', RECORD_COLUMNS, added);
  const changed = of('CHANGED');
  if (changed.length === 0) return;
  await withLongValue(
    JSON.stringify(changed),
    (value) => tx.$executeRaw`
      UPDATE existing_customer e
      SET name = r.name, version = e.version + 1,
        handled_elsewhere = coalesce(r."handledElsewhere", e.handled_elsewhere)
      FROM jsonb_to_recordset(${value}::jsonb) AS r (
        "mpnId" text, "customerId" uuid, name text, "handledElsewhere" boolean)
      WHERE e.mpn_id = r."mpnId" AND e.customer_id = r."customerId"`,
  );
}

/** The customers of resellers that are authorized appear in their Customers. */
async function connectRows(tx: Tx, actor: Actor, importId: string): Promise<void> {
  const resellers = await tx.$queryRaw<{ mpnId: string }[]>`${PLANNED_ANEW}
    SELECT mpn_id AS "mpnId" FROM organization
    WHERE reseller_since IS NOT NULL AND mpn_id IN (
      SELECT data->>'mpnId' FROM csv_import_row WHERE import_id = ${importId}::uuid)`;
  await connectExistingCustomers(
    tx,
    actor,
    resellers.map(({ mpnId }) => mpnId),
  );
}

/** Which files these are, and who may deal with them. */
export const EXISTING_CUSTOMERS_IMPORT = {
  kind: 'EXISTING_CUSTOMERS',
  permission: 'program:membership',
} as const satisfies ImportSource;

const definition: ImportDefinition<Row> = {
  ...EXISTING_CUSTOMERS_IMPORT,
  action: 'import_existing_customers',
  columns: EXISTING_CUSTOMER_COLUMNS,
  keyColumn: 'customer',
  read,
  parse: (stored) => rowSchema.parse(stored),
  judge,
  save,
  finish: connectRows,
};

/** Reads and checks a file of existing customers (spec E15). @returns the import's id */
export async function checkExistingCustomersImport(
  actor: Actor,
  file: ImportFile,
): Promise<string> {
  authorize(actor, definition.permission);
  return checkImport(actor, definition, file);
}

/**
 * Saves a checked file of existing customers, as a whole; those of authorized resellers appear in
 * their Customers at once. @throws Refusal those of `saveImport`
 */
export async function saveExistingCustomersImport(
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<void> {
  authorize(actor, definition.permission);
  await saveImport(actor, definition, importId);
}
