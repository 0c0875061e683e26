import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { closeDatabase, db } from '@/lib/db';
import { acceptRelationship } from '@/lib/domain/customers';
import { createInvitation, getInvitation } from '@/lib/domain/invitations';
import { anOrganization, aPartnership } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { median } from '../measure';

/*
 * Joint acceptances by sixteen clients at once, of one pair of partners (whose audit chains they
 * take turns at) and of sixteen pairs, beside transactions with as many inserts by the driver alone.
 */
const CLIENTS = 16;
const EACH = 20;
const ROUNDS = 3;

let made = 0;
const unique = (name: string) => `${name}${(made += 1)}-${randomUUID().slice(0, 8)}`;
const named = (name: string) => ({ name, domain: `${name.toLowerCase()}.example` });

async function aPair() {
  const provider = await anOrganization(db, { ...named(unique('Provider')), is: 'provider' });
  const reseller = await anOrganization(db, { ...named(unique('Reseller')), is: 'reseller' });
  const { id: partnershipId } = await aPartnership(db, provider, reseller);
  return { partnershipId, agent: await anActor(reseller, 'GLOBAL_ADMIN', 'ADMIN_AGENT') };
}

type Pair = Awaited<ReturnType<typeof aPair>>;

/** An acceptance that is ready to be made. */
async function anAcceptance({ partnershipId, agent }: Pair) {
  const owner = await anActor(await anOrganization(db, named(unique('Customer'))), 'GLOBAL_ADMIN');
  const { id } = await createInvitation(agent, {
    kind: 'JOINT',
    locale: 'en',
    label: null,
    recipientEmail: null,
    includesPrivileges: true,
    isReusable: false,
    recipientDomain: null,
    partnershipId,
    idempotencyKey: randomUUID(),
  });
  const { message } = await getInvitation(agent, id);
  const token = /\/invitation\/([\w-]+)/.exec(message)?.[1] ?? '';
  const input = { token, grantPrivileges: true, acceptAgreement: CUSTOMER_AGREEMENT };
  return () => acceptRelationship(owner, input);
}

async function perSecond(clients: readonly (readonly (() => Promise<unknown>)[])[]) {
  const start = performance.now();
  await Promise.all(
    clients.map(async (works) => {
      for (const work of works) await work();
    }),
  );
  return clients.flat().length / ((performance.now() - start) / 1000);
}

async function acceptances(pairs: readonly Pair[]): Promise<number> {
  // Nobody invites so many in an hour; what is measured is what accepting costs.
  await db.rateLimit.deleteMany();
  const clients: (() => Promise<unknown>)[][] = [];
  for (let client = 0; client < CLIENTS; client += 1) {
    const pair = pairs[client % pairs.length];
    const works: (() => Promise<unknown>)[] = [];
    for (let n = 0; n < EACH && pair !== undefined; n += 1) works.push(await anAcceptance(pair));
    clients.push(works);
  }
  return perSecond(clients);
}

/** Rows that one acceptance inserts, as the database counts them. */
async function insertsOf(pair: Pair): Promise<number> {
  const count = async () => {
    await db.$executeRaw`SELECT pg_stat_force_next_flush()`;
    const [row] = await db.$queryRaw<{ rows: number }[]>`
      SELECT sum(n_tup_ins)::int AS rows FROM pg_stat_user_tables`;
    return row?.rows ?? 0;
  };
  const accept = await anAcceptance(pair);
  await new Promise((flushed) => setTimeout(flushed, 1500));
  const before = await count();
  await accept();
  await new Promise((flushed) => setTimeout(flushed, 1500));
  return (await count()) - before;
}

async function bare(url: string, inserts: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
  await pool.query('CREATE TABLE IF NOT EXISTS bench_bare (id uuid PRIMARY KEY, words text)');
  const work = async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    for (let n = 0; n < inserts; n += 1) {
      await client.query('INSERT INTO bench_bare VALUES ($1, $2)', [randomUUID(), 'x'.repeat(200)]);
    }
    await client.query('COMMIT');
    client.release();
  };
  const rate = await perSecond(
    Array.from({ length: CLIENTS }, () => Array.from({ length: EACH }, () => work)),
  );
  await pool.query('DROP TABLE bench_bare');
  await pool.end();
  return rate;
}

async function main(): Promise<void> {
  const pairs = await Promise.all(Array.from({ length: CLIENTS }, aPair));
  const inserts = await insertsOf(await aPair());
  await acceptances(pairs); // warm
  const rounds: { one: number; many: number; alone: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = await bare(process.env['DATABASE_URL'] ?? '', inserts);
    rounds.push({
      alone,
      one: await acceptances(pairs.slice(0, 1)),
      many: await acceptances(pairs),
    });
  }
  const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
  console.log('joint acceptances, 16 clients | per second | of a bare transaction');
  console.log(`bare, ${inserts} inserts | ${of(({ alone }) => alone).toFixed(0)} | 1`);
  for (const kind of ['one', 'many'] as const) {
    const rate = of((round) => round[kind]).toFixed(0);
    const ratio = of((round) => round[kind] / round.alone).toFixed(2);
    console.log(`${kind === 'one' ? 'one pair' : 'sixteen pairs'} | ${rate} | ${ratio}`);
  }
  await closeDatabase();
}

await main();
