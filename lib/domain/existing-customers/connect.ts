import { insertRows, newId, PLANNED_ANEW, Prisma, type InsertColumn, type Tx } from '@/lib/db';
import { lockChains, recordAudits, type AuditActor } from '../audit';
import { holdRegionalRules } from '../catalog';
import { namesOf, whyNotCustomer } from '../customers';

interface Waiting {
  readonly recordId: string;
  readonly mpnId: string;
  readonly partnerId: string;
  readonly partnerCountry: string;
  readonly customerId: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly isOperator: boolean;
  readonly isProvider: boolean;
  readonly isReseller: boolean;
}

/** Relationships made together. */
const AT_ONCE = 250;

/**
 * Makes relationships of the records tied to these MPN IDs, as far as an authorized reseller holds
 * them (spec E15): without delegated privileges, which only a customer grants (spec C4), and never
 * again where the two have parted. Left out are customers handled elsewhere, records of an MPN ID
 * that a provider holds, organizations that are partners themselves, and other regions; the records
 * of a suspended reseller wait until it is reinstated.
 * Each leaves a record in the audit of the reseller and of the customer, so call it last in the
 * transaction.
 * @returns how many relationships were made
 */
export async function connectExistingCustomers(
  tx: Tx,
  actor: AuditActor,
  mpnIds: readonly string[],
): Promise<number> {
  const waiting = waitingOf(mpnIds);
  const rules = await holdRegionalRules(tx);
  await lockChains(tx, chainsOf(actor, waiting));
  let made = 0;
  for (let place: Place = START; ;) {
    const records = await nextRecords(tx, mpnIds, place);
    const last = records.at(-1);
    if (last === undefined) return made;
    place = last;
    const found = await findWaiting(tx, waiting, records);
    const fit = found.filter(
      (row) => whyNotCustomer(row, [{ country: row.partnerCountry }], rules) === null,
    );
    made += await connect(tx, actor, fit);
  }
}

type Place = Pick<Waiting, 'mpnId' | 'customerId'>;

/** Before every record. */
const START: Place = { mpnId: '', customerId: '00000000-0000-0000-0000-000000000000' };

/** The records that can take effect now, as a FROM and WHERE. */
function waitingOf(mpnIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    FROM existing_customer e
    JOIN organization r ON r.mpn_id = e.mpn_id
      AND r.reseller_since IS NOT NULL AND r.provider_since IS NULL AND r.suspension_id IS NULL
    JOIN organization c ON c.id = e.customer_id
    JOIN domain d ON d.organization_id = c.id AND d.is_initial
    WHERE e.mpn_id = ANY (${[...mpnIds]}::text[])
      AND e.connected_at IS NULL AND NOT e.handled_elsewhere
      AND NOT EXISTS (SELECT FROM customer_relationship x
        WHERE x.partner_id = r.id AND x.customer_id = c.id AND x.ended_at IS NOT NULL)`;
}

/** Every chain that is written to, the actor's own included. */
function chainsOf(actor: AuditActor, waiting: Prisma.Sql): Prisma.Sql {
  const own = 'userId' in actor ? [actor.organization.id] : [];
  return Prisma.sql`SELECT r.id ${waiting} UNION ALL SELECT c.id ${waiting}
    UNION ALL SELECT unnest(${own}::uuid[])`;
}

/** Some records beyond a place that have not taken effect, held until the end. */
function nextRecords(tx: Tx, mpnIds: readonly string[], { mpnId, customerId }: Place) {
  return tx.$queryRaw<(Place & { id: string })[]>`${PLANNED_ANEW}
    SELECT id, mpn_id AS "mpnId", customer_id AS "customerId" FROM existing_customer
    WHERE mpn_id = ANY (${[...mpnIds]}::text[]) AND connected_at IS NULL AND NOT handled_elsewhere
      AND (mpn_id, customer_id) > (${mpnId}, ${customerId}::uuid)
    ORDER BY mpn_id, customer_id LIMIT ${AT_ONCE} FOR UPDATE`;
}

/** Those of them that can take effect now; what the organizations are is held until the end. */
function findWaiting(
  tx: Tx,
  waiting: Prisma.Sql,
  records: readonly { readonly id: string }[],
): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`${PLANNED_ANEW}
    SELECT e.id AS "recordId", e.mpn_id AS "mpnId", r.id AS "partnerId",
      r.country AS "partnerCountry", c.id AS "customerId", c.name, d.name AS domain, c.country,
      c.is_operator AS "isOperator", c.provider_since IS NOT NULL AS "isProvider",
      c.reseller_since IS NOT NULL AS "isReseller"
    ${waiting} AND e.id = ANY (${records.map(({ id }) => id)}::uuid[])
    ORDER BY e.customer_id FOR SHARE OF c, r`;
}

const RELATIONSHIP_COLUMNS: readonly InsertColumn[] = [
  ['id', 'id', 'uuid'],
  ['partnerId', 'partner_id', 'uuid'],
  ['customerId', 'customer_id', 'uuid'],
  ['startedAt', 'started_at', 'timestamptz'],
  ['customerName', 'customer_name', 'text'],
  ['customerDomain', 'customer_domain', 'text'],
  ['sortName', 'sort_name', 'text'],
  ['searchText', 'search_text', 'text'],
];

async function connect(tx: Tx, actor: AuditActor, rows: readonly Waiting[]): Promise<number> {
  if (rows.length === 0) return 0;
  const startedAt = new Date();
  const data = rows.map(({ partnerId, customerId, name, domain }) => ({
    id: newId(),
    partnerId,
    customerId,
    startedAt,
    ...namesOf({ name, domain }),
  }));
  // The two may have found each other by a request: then there is nothing to make.
  const made = await insertRows<{ id: string; partnerId: string; customerId: string }>(
    tx,
    'customer_relationship',
    RELATIONSHIP_COLUMNS,
    data,
    Prisma.sql`ON CONFLICT DO NOTHING
      RETURNING id, partner_id AS "partnerId", customer_id AS "customerId"`,
  );
  await tx.$executeRaw`
    UPDATE existing_customer SET connected_at = ${startedAt}, version = version + 1
    WHERE id = ANY (${rows.map(({ recordId }) => recordId)}::uuid[])`;
  await recordAudits(
    tx,
    made.map(({ id, partnerId, customerId }) => ({
      organizationIds: [partnerId, customerId],
      actor,
      action: 'take_over_customer_relationship',
      resourceType: 'partner_customer_relationship',
      resourceId: id,
      after: { privileges: false },
      customerId,
    })),
  );
  return made.length;
}
