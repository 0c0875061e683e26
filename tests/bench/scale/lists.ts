import pg from 'pg';
import { placeCursor } from '@/lib/name-order';
import { openBrowser, signedInCookie } from '../browser';
import { secondsWorked } from '../cpu';
import { loadPage, median, type Round } from '../measure';
import { VIEWS, type View } from './pages';
import { SMALL_PARTNER } from './small-partner';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3);
const ADMINS = { large: 'admin@meridian.example', small: SMALL_PARTNER.admin } as const;

/** Whose list it is: how to sign in, and what some of its views need. */
interface Tenant {
  readonly cookie: string;
  readonly middle: string;
  readonly partner: string;
}

/** Signs both in. */
export async function signInBoth(
  url: string,
  databaseUrl: string,
): Promise<Record<'large' | 'small', Tenant>> {
  const browser = await openBrowser();
  const tenantOf = async (signInName: string) => {
    const context = await browser.newContext();
    const cookie = await signedInCookie(context, url, signInName);
    await context.close();
    return { cookie, ...(await factsOf(databaseUrl, signInName)) };
  };
  const both = { large: await tenantOf(ADMINS.large), small: await tenantOf(ADMINS.small) };
  await browser.close();
  return both;
}

async function factsOf(databaseUrl: string, signInName: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; id: string; partner: string }>(
    `WITH own AS (SELECT organization_id AS id FROM "user" WHERE sign_in_name = $1),
     list AS MATERIALIZED (
       SELECT r.sort_name, r.id FROM customer_relationship r, own
       WHERE r.partner_id = own.id AND r.ended_at IS NULL ORDER BY 1, 2)
     SELECT sort_name AS name, list.id,
       (SELECT p.reseller_id FROM partnership p, own WHERE p.provider_id = own.id
        ORDER BY p.started_at LIMIT 1) AS partner
     FROM list OFFSET (SELECT count(*) / 2 FROM list) LIMIT 1`,
    [signInName],
  );
  await client.end();
  const [row] = rows;
  if (row === undefined) throw new Error(`${signInName} has no customers`);
  return { middle: placeCursor(row), partner: row.partner };
}

function addressOf(url: string, { query, isDeep = false }: View, tenant: Tenant): string {
  const asked = new URLSearchParams(query);
  if (isDeep) asked.set('after', tenant.middle);
  if (asked.has('partner')) asked.set('partner', tenant.partner);
  return `${url}/customers?${asked.toString()}`;
}

type Who = 'large' | 'small';
type Measured = Round & { readonly work: number };
type Rounds = readonly Record<Who | 'empty', Measured>[];

/**
 * Each view in the large tenant beside the same in the small one and the empty page, interleaved.
 * The work of a request is the processor time of the server and its database, which says what the
 * rates say on a machine that does nothing else.
 * @param database the process of the database's server
 */
export async function measureLists(
  url: string,
  tenants: Record<Who, Tenant>,
  database: number,
): Promise<void> {
  console.log(
    'view | req/s of large | p50 ms | p99 ms | large : small req/s | p50 ratio | p99 ratio | of empty page | work ms of large | large : small work | of empty page by work',
  );
  const load = async (address: string, cookie: string, seconds: number): Promise<Measured> => {
    const before = secondsWorked(database);
    const round = await loadPage(address, cookie, seconds);
    return { ...round, work: ((secondsWorked(database) - before) * 1000) / round.requests };
  };
  for (const view of VIEWS) {
    const page = (who: Who, seconds: number) =>
      load(addressOf(url, view, tenants[who]), tenants[who].cookie, seconds);
    await page('large', 1);
    await page('small', 1);
    const rounds: Record<Who | 'empty', Measured>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        empty: await load(`${url}/empty`, '', SECONDS),
        small: await page('small', SECONDS),
        large: await page('large', SECONDS),
      });
    }
    report(view.name, rounds);
  }
}

function report(name: string, rounds: Rounds): void {
  const of = (value: (round: Rounds[number]) => number) => median(rounds.map(value));
  const figures = [
    of(({ large }) => large.perSecond).toFixed(0),
    of(({ large }) => large.p50).toFixed(0),
    of(({ large }) => large.p99).toFixed(0),
    of(({ large, small }) => small.perSecond / large.perSecond).toFixed(2),
    of(({ large, small }) => large.p50 / small.p50).toFixed(2),
    of(({ large, small }) => large.p99 / small.p99).toFixed(2),
    of(({ large, empty }) => large.perSecond / empty.perSecond).toFixed(2),
    of(({ large }) => large.work).toFixed(1),
    of(({ large, small }) => large.work / small.work).toFixed(2),
    of(({ large, empty }) => empty.work / large.work).toFixed(2),
  ];
  console.log([name, ...figures].join(' | '));
}
