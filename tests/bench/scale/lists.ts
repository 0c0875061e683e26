import pg from 'pg';
import { placeCursor } from '@/lib/name-order';
import { openBrowser, signedInCookie } from '../browser';
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

/** Each view in the large tenant beside the same in the small one and the empty page, interleaved. */
export async function measureLists(
  url: string,
  tenants: Record<'large' | 'small', Tenant>,
): Promise<void> {
  console.log(
    'view | req/s of large | p50 ms | p99 ms | large : small req/s | p50 ratio | p99 ratio | of empty page',
  );
  for (const view of VIEWS) {
    const load = (who: 'large' | 'small', seconds: number) =>
      loadPage(addressOf(url, view, tenants[who]), tenants[who].cookie, seconds);
    await load('large', 1);
    await load('small', 1);
    const rounds: Record<'large' | 'small' | 'empty', Round>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        empty: await loadPage(`${url}/empty`, '', SECONDS),
        small: await load('small', SECONDS),
        large: await load('large', SECONDS),
      });
    }
    report(view.name, rounds);
  }
}

function report(name: string, rounds: readonly Record<'large' | 'small' | 'empty', Round>[]): void {
  const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
  const figures = [
    of(({ large }) => large.perSecond).toFixed(0),
    of(({ large }) => large.p50).toFixed(0),
    of(({ large }) => large.p99).toFixed(0),
    of(({ large, small }) => small.perSecond / large.perSecond).toFixed(2),
    of(({ large, small }) => large.p50 / small.p50).toFixed(2),
    of(({ large, small }) => large.p99 / small.p99).toFixed(2),
    of(({ large, empty }) => large.perSecond / empty.perSecond).toFixed(2),
  ];
  console.log([name, ...figures].join(' | '));
}
