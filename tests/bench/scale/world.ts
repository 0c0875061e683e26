import pg from 'pg';
import { foldName, namesOf } from '@/lib/domain/customers/names';
import { migrate } from '@/prisma/migrate';
import { seed } from '@/prisma/prepare';
import { copyIn, dropIndexes } from './copy-in';
import { companyName } from './names';
import { idOf, Random } from './random';
import { customersOfSmall, makeSmallPartner, SMALL_PARTNER } from './small-partner';

/** How large the world is; smaller ones are made to try the program that makes it. */
export interface Size {
  readonly customers: number;
  readonly resellers: number;
  readonly customersOfLarge: number;
  readonly smallPartners: number;
}

export const WHOLE: Size = {
  customers: 1_000_000,
  resellers: 5000,
  customersOfLarge: 50_000,
  smallPartners: 2000,
};

const ORGANIZATION = 0x11;
const PARTNER = 0x12;
const RELATIONSHIP = 0x13;
const PARTNERSHIP = 0x14;
const ACCEPTANCE = 0x15;
const DOMAIN = 0x16;

const SUFFIX = 'onnorthlight.example';
const TABLES = [
  ...['organization', 'domain', 'partnership', 'customer_relationship', 'customer_tag'],
  'agreement_acceptance',
];
/** The tag that the list is narrowed by. */
const TAG = 'Gold';
const TAGS = [TAG, 'Renewal', 'Madrid', 'Öffentlich', 'Educación', 'New', 'At risk', 'Trial'];
const CUSTOMER_AGREEMENT = '01930000-0000-7000-8000-000000000002';
/** What a trigger keeps, of both sides. */
const PARTNERSHIP_NAMES = `
  UPDATE partnership SET
      provider_sort_name = left(folded(a.name), 150), provider_search = name_search_text(a.name),
      provider_country = a.country,
      reseller_sort_name = left(folded(b.name), 150), reseller_search = name_search_text(b.name),
      reseller_country = b.country
    FROM organization a, organization b WHERE a.id = provider_id AND b.id = reseller_id`;
const NOW = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
const MOST_OF_SMALL = 400;

/** A partner and the customers it serves. */
interface Serving {
  readonly partner: string;
  readonly count: number;
  /** The number of its k-th customer. */
  readonly of: (k: number) => number;
  /** How many of the first ones have what every filter asks; by chance if it is not told. */
  readonly aPage?: number;
}

/**
 * Fills an empty database: the demo world, whose Meridian gets 5,000 resellers and a million
 * customers, whose Cobalt gets 50,000 of them, and 2,000 small partners, one of them with a hundred.
 * The same at every run.
 */
export async function makeScaleWorld(databaseUrl: string, size: Size): Promise<void> {
  await migrate(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (await isMade(client)) return;
    await seed(databaseUrl);
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query(`SET maintenance_work_mem = '1GB'`);
    await client.query('SET synchronous_commit = off');
    const [provider, large] = await organizationsOf(client, ['4391507', '5123401']);
    const { small, account } = await makeSmallPartner(client);
    // Triggers and foreign keys would look at each row; what they keep is written below.
    await client.query('SET session_replication_role = replica');
    const servings = servingsOf(size, { provider, large, small });
    const indexes = await dropIndexes(client, TABLES);
    const fill = (table: string, columns: readonly string[], rows: Parameters<typeof copyIn>[3]) =>
      timed(table, () => copyIn(client, table, columns, rows));
    await fill('organization', ORGANIZATION_COLUMNS, organizations(size));
    await fill('domain', DOMAIN_COLUMNS, domains(size));
    await fill('partnership', PARTNERSHIP_COLUMNS, partnerships(size, provider, small));
    await timed('partnership names', () => client.query(PARTNERSHIP_NAMES));
    await fill('customer_relationship', RELATIONSHIP_COLUMNS, relationships(servings));
    await fill('agreement_acceptance', ACCEPTANCE_COLUMNS, acceptances(size, account));
    await fill('customer_tag', TAG_COLUMNS, tags(servings));
    await timed('indexes', async () => {
      for (const definition of indexes) await client.query(definition);
    });
    await timed('customer_word', () => fillWords(client));
    await client.query('SET session_replication_role = origin');
    await timed('vacuum', () => client.query('VACUUM ANALYZE'));
  } finally {
    await client.end();
  }
}

/** Whether a run before left it in the folder. */
async function isMade(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM organization WHERE name = $1', [
    SMALL_PARTNER.name,
  ]);
  return rowCount !== 0;
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function organizationsOf(client: pg.Client, mpnIds: readonly string[]) {
  const ids: string[] = [];
  for (const mpnId of mpnIds) {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM organization WHERE mpn_id = $1',
      [mpnId],
    );
    ids.push(rows[0]?.id ?? '');
  }
  return ids as [string, string];
}

/** As the triggers do, for all rows at once. */
async function fillWords(client: pg.Client): Promise<void> {
  await client.query('ALTER TABLE customer_word DROP CONSTRAINT customer_word_pkey');
  await client.query('TRUNCATE customer_word');
  await client.query(`
    INSERT INTO customer_word (partner_id, word, sort_name, relationship_id)
    SELECT r.partner_id, w, r.sort_name, r.id
    FROM customer_relationship r, words_of(r.search_text) w WHERE r.ended_at IS NULL`);
  await client.query(`ALTER TABLE customer_word ADD CONSTRAINT customer_word_pkey
    PRIMARY KEY (partner_id, word, sort_name, relationship_id)`);
}

const ORGANIZATION_COLUMNS = [
  ...['id', 'name', 'country', 'provider_since', 'reseller_since', 'mpn_id'],
  ...['created_at', 'version'],
];
const DOMAIN_COLUMNS = ['id', 'organization_id', 'name', 'is_initial', 'verified_at', 'created_at'];
const PARTNERSHIP_COLUMNS = ['id', 'provider_id', 'reseller_id', 'started_at'];
const RELATIONSHIP_COLUMNS = [
  ...['id', 'partner_id', 'customer_id', 'customer_name', 'customer_domain', 'sort_name'],
  ...['search_text', 'started_at', 'privileges_since', 'agreement_version'],
];
const ACCEPTANCE_COLUMNS = [
  ...['id', 'organization_id', 'document_id', 'accepted_by_id', 'organization_name'],
  ...['accepted_by_name', 'sign_in_name', 'locale', 'region', 'accepted_at'],
];
const TAG_COLUMNS = ['relationship_id', 'partner_id', 'folded', 'tag', 'sort_name'];

const at = (time: number) => new Date(time).toISOString();

/** What is so of a customer, whoever serves it. */
function factsOf(n: number) {
  const { name, country, prefix } = companyName(n);
  const random = new Random(n * 31 + 5);
  return {
    id: idOf(ORGANIZATION, n),
    country,
    hasAccepted: random.below(10) < 7,
    names: namesOf({ name, domain: `${prefix}.${SUFFIX}` }),
  };
}

const partnerName = (n: number) => `${companyName(n * 13 + 7).name} ${n}`;

function* organizations({ customers, resellers, smallPartners }: Size) {
  const since = at(NOW - 900 * DAY);
  for (let n = 0; n < customers; n += 1) {
    const { id, names, country } = factsOf(n);
    yield [id, names.customerName, country, null, null, null, since, 1];
  }
  for (let n = 0; n < resellers + smallPartners; n += 1) {
    const mpnId = String(6_000_000 + n);
    const id = idOf(PARTNER, n);
    yield [id, partnerName(n).slice(0, 150), 'ES', null, since, mpnId, since, 1];
  }
}

function* domains({ customers, resellers, smallPartners }: Size) {
  const since = at(NOW - 900 * DAY);
  for (let n = 0; n < customers; n += 1) {
    const { id, names } = factsOf(n);
    yield [idOf(DOMAIN, n), id, names.customerDomain, 't', since, since];
  }
  for (let n = 0; n < resellers + smallPartners; n += 1) {
    const name = `partner${n}.${SUFFIX}`;
    yield [idOf(DOMAIN, customers + n), idOf(PARTNER, n), name, 't', since, since];
  }
}

/** The provider's, of whom Cobalt is one already; the small one has five, the first of whom shares. */
function* partnerships({ resellers }: Size, provider: string, small: string) {
  const since = (n: number) => at(NOW - (n % 800) * DAY);
  for (let n = 0; n < resellers - 1; n += 1) {
    yield [idOf(PARTNERSHIP, n), provider, idOf(PARTNER, n), since(n)];
  }
  for (let n = 0; n < 5; n += 1) {
    yield [idOf(PARTNERSHIP, resellers + n), small, idOf(PARTNER, resellers + n), since(9 - n)];
  }
}

/** Each partner and its customers: the sizes of resellers and of small partners are skewed. */
function servingsOf(
  { customers, resellers, customersOfLarge, smallPartners }: Size,
  { provider, large, small }: { provider: string; large: string; small: string },
): Serving[] {
  const chosen = customersOfSmall(customers, (n) => {
    const { names, hasAccepted } = factsOf(n);
    return { searchText: names.searchText, hasAccepted };
  });
  const inTurn = (first: number) => (k: number) => (first + k) % customers;
  const among = (k: number) => chosen[k] ?? k;
  const servings: Serving[] = [
    { partner: provider, of: inTurn(0), count: customers },
    { partner: large, of: inTurn(0), count: customersOfLarge },
    { partner: small, of: among, count: chosen.length, aPage: SMALL_PARTNER.aPage },
  ];
  const random = new Random(2026);
  let next = customersOfLarge;
  for (let n = 0; n < resellers + smallPartners; n += 1) {
    const partner = idOf(PARTNER, n);
    const count = Math.min(random.skewedBelow(MOST_OF_SMALL) + 1, customers);
    // The provider's customers are parted among its resellers, the small partners' are anybody's.
    const first = n < resellers ? next % customers : random.below(customers);
    if (n < resellers) next += count;
    servings.push(
      n === resellers
        ? { partner, of: among, count: SMALL_PARTNER.aPage }
        : { partner, of: inTurn(first), count },
    );
  }
  return servings;
}

/** Every relationship with a number of its own; `isFound` whether it has what every filter asks. */
function* served(servings: readonly Serving[]) {
  let n = 0;
  for (const { partner, of, count, aPage } of servings) {
    for (let k = 0; k < count; k += 1) {
      const isFound = aPage === undefined ? null : k < aPage;
      yield { id: idOf(RELATIONSHIP, n), n, partner, customer: of(k), isFound };
      n += 1;
    }
  }
}

function* relationships(servings: readonly Serving[]) {
  for (const { id, n, partner, customer, isFound } of served(servings)) {
    const { id: customerId, names, hasAccepted } = factsOf(customer);
    const random = new Random(n);
    const started = NOW - Math.floor(1800 * DAY * random.next() ** 2);
    const isGranted = isFound === null ? random.below(10) < 8 : !isFound;
    yield [
      ...[id, partner, customerId, names.customerName, names.customerDomain, names.sortName],
      ...[names.searchText, at(started), isGranted ? at(started) : null],
      hasAccepted ? 1 : 0,
    ];
  }
}

function* acceptances({ customers }: Size, account: string) {
  for (let n = 0; n < customers; n += 1) {
    const { id, names, hasAccepted } = factsOf(n);
    if (!hasAccepted) continue;
    yield [
      ...[idOf(ACCEPTANCE, n), id, CUSTOMER_AGREEMENT, account, names.customerName],
      ...['Someone', 'someone@customer.example', 'es', 'europe', at(NOW - (n % 600) * DAY)],
    ];
  }
}

/** A fifth of the customers has a tag of the partner's. */
function* tags(servings: readonly Serving[]) {
  for (const { id, n, partner, customer, isFound } of served(servings)) {
    if (!(isFound ?? n % 5 === 0)) continue;
    const tag = isFound === null ? new Random(n).pickSkewed(TAGS) : TAG;
    yield [id, partner, foldName(tag), tag, factsOf(customer).names.sortName];
  }
}
