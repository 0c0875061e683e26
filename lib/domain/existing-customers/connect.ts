import { insertOf, newId, PLANNED_ANEW, type InsertColumn, type Tx } from '@/lib/db';
import { recordAudits, type AuditActor } from '../audit';
import { namesOf, whyNotCustomer } from '../customers';

interface Waiting {
  readonly recordId: string;
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

/** Relationships made together; a statement takes 32,767 values. */
const AT_ONCE = 1000;

/**
 * Makes relationships of the records tied to these MPN IDs, as far as an authorized reseller holds
 * them (spec E15): without delegated privileges, which only a customer grants (spec C4), and never
 * again where the two have parted. Left out are customers handled elsewhere, records of an MPN ID
 * that a provider holds, organizations that are partners themselves, and other regions; the records
 * of a suspended reseller wait until it is reinstated.
 * Each leaves a record in the audit of the reseller and of the customer.
 * @returns how many relationships were made
 */
export async function connectExistingCustomers(
  tx: Tx,
  actor: AuditActor,
  mpnIds: readonly string[],
): Promise<number> {
  const waiting = (await findWaiting(tx, mpnIds)).filter(
    (row) => whyNotCustomer(row, [{ country: row.partnerCountry }]) === null,
  );
  let made = 0;
  for (let start = 0; start < waiting.length; start += AT_ONCE) {
    made += await connect(tx, actor, waiting.slice(start, start + AT_ONCE));
  }
  return made;
}

/** The records that can take effect now; what the organizations are is held until the end. */
function findWaiting(tx: Tx, mpnIds: readonly string[]): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`${PLANNED_ANEW}
    SELECT e.id AS "recordId", r.id AS "partnerId", r.country AS "partnerCountry",
      c.id AS "customerId", c.name, d.name AS domain, c.country, c.is_operator AS "isOperator",
      c.provider_since IS NOT NULL AS "isProvider", c.reseller_since IS NOT NULL AS "isReseller"
    FROM existing_customer e
    JOIN organization r ON r.mpn_id = e.mpn_id
      AND r.reseller_since IS NOT NULL AND r.provider_since IS NULL AND r.suspension_id IS NULL
    JOIN organization c ON c.id = e.customer_id
    JOIN domain d ON d.organization_id = c.id AND d.is_initial
    WHERE e.mpn_id = ANY (${[...mpnIds]}::text[])
      AND e.connected_at IS NULL AND NOT e.handled_elsewhere
      AND NOT EXISTS (SELECT FROM customer_relationship x
        WHERE x.partner_id = r.id AND x.customer_id = c.id AND x.ended_at IS NOT NULL)
    ORDER BY c.id
    FOR UPDATE OF e FOR SHARE OF c, r`;
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
  const startedAt = new Date();
  const data = rows.map(({ partnerId, customerId, name, domain }) => ({
    id: newId(),
    partnerId,
    customerId,
    startedAt,
    ...namesOf({ name, domain }),
  }));
  // The two may have found each other by a request: then there is nothing to make.
  const made = await tx.$queryRaw<{ id: string; partnerId: string; customerId: string }[]>`
    ${insertOf('customer_relationship', RELATIONSHIP_COLUMNS, data)} ON CONFLICT DO NOTHING
    RETURNING id, partner_id AS "partnerId", customer_id AS "customerId"`;
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
