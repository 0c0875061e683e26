import type { Browser } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { openBrowser, scriptBytes, signedInCookie } from './browser';
import {
  countRoundTrips,
  loadPage,
  median,
  VISITORS,
  type PageUnderTest,
  type Round,
  type Visitor,
} from './measure';
import { buildForBench, serveForBench } from './serve';
import { makeWorld } from './world';

/*
 * Measures pages against an empty dynamic page of the same server in the same run: absolute figures
 * drift with the machine, so rounds are interleaved and medians taken of the ratios.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 4);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);

const EMPTY: PageUnderTest = { name: 'empty page', path: '/empty', by: null };
const PAGES: readonly (PageUnderTest & { readonly goal: number })[] = [
  { name: 'sign-in', path: '/sign-in', by: null, goal: 0.6 },
  { name: 'home', path: '/home', by: 'provider', goal: 0.4 },
  { name: 'customers, 100,000', path: '/customers', by: 'provider', goal: 0.4 },
  { name: 'customers, search', path: '/customers?q=bodegas', by: 'provider', goal: 0.4 },
  { name: 'status page', path: '/enroll/status', by: 'provider', goal: 0.4 },
  { name: 'user management', path: '/account/users', by: 'provider', goal: 0.4 },
  { name: 'review queue, 50,000', path: '/program/review', by: 'reviewer', goal: 0.4 },
];

/** Signs somebody in: the cookies as a header has them, and as a browser does. */
async function visitBy(browser: Browser, url: string, visitor: Visitor) {
  const context = await browser.newContext();
  const cookie = await signedInCookie(context, url, VISITORS[visitor]);
  return { cookie, cookies: await context.cookies() };
}

async function measure(url: string, databaseUrl: string): Promise<void> {
  const browser = await openBrowser();
  const visits = {
    provider: await visitBy(browser, url, 'provider'),
    reviewer: await visitBy(browser, url, 'reviewer'),
  };
  const address = (page: PageUnderTest) => `${url}${page.path}`;
  const cookieOf = ({ by }: PageUnderTest) => (by === null ? '' : visits[by].cookie);
  const all = [EMPTY, ...PAGES];
  for (const page of all) await loadPage(address(page), cookieOf(page), 2); // warm
  const rounds = new Map<PageUnderTest, Round[]>(all.map((page) => [page, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of all) {
      rounds.get(page)?.push(await loadPage(address(page), cookieOf(page), SECONDS));
    }
  }
  const emptyRounds = rounds.get(EMPTY) ?? [];
  const emptyBytes = await scriptBytes(browser, address(EMPTY), []);
  console.log(
    'page | req/s | p50 ms | p99 ms | of empty page | goal | round trips | script kB over empty',
  );
  for (const page of all) {
    const own = rounds.get(page) ?? [];
    const ratio = median(own.map((r, i) => r.perSecond / (emptyRounds[i]?.perSecond ?? NaN)));
    const bytes = await scriptBytes(
      browser,
      address(page),
      page.by === null ? [] : visits[page.by].cookies,
    );
    const trips = await countRoundTrips(databaseUrl, address(page), cookieOf(page));
    console.log(
      [
        page.name,
        median(own.map((r) => r.perSecond)).toFixed(0),
        median(own.map((r) => r.p50)).toFixed(0),
        median(own.map((r) => r.p99)).toFixed(0),
        ratio.toFixed(2),
        'goal' in page ? page.goal : '',
        trips,
        ((bytes - emptyBytes) / 1000).toFixed(1),
      ].join(' | '),
    );
  }
  console.log(`The empty page itself loads ${(emptyBytes / 1000).toFixed(1)} kB of script.`);
  await browser.close();
}

async function main(): Promise<void> {
  await buildForBench();
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-bench-'));
  const database = await startEmbedded(dataDir, {
    settings: {
      shared_preload_libraries: 'pg_stat_statements',
      'pg_stat_statements.track_utility': 'off',
    },
  });
  try {
    await makeWorld(database.url);
    const server = await serveForBench(database.url, dataDir);
    try {
      await measure(server.url, database.url);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
