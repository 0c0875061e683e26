import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { openBrowser, signedInCookie } from '../browser';
import { buildForBench, serveForBench } from '../serve';
import { makeUsersWorld } from '../world';
import { measureSession, measureUsers } from './pages';
import { measureBeside, measureRate, measureTiming } from './sign-ins';

/*
 * What signing in and being signed in cost. Everything is measured beside its own measure, in turn,
 * since absolute figures drift with the machine. Tries come from addresses of their own, as a proxy
 * tells them, so that the delays against guessing stay out of the figures.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 4);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const TRIES = Number(process.env['BENCH_TRIES'] ?? 200);
const USERS = 20_000;

const busy = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

async function measure(url: string): Promise<void> {
  const browser = await openBrowser();
  const cookieOf = async (signInName: string) => {
    const context = await browser.newContext();
    const cookie = await signedInCookie(context, url, signInName);
    await context.close();
    return cookie;
  };
  const large = await cookieOf('admin@meridian.example');
  const small = await cookieOf('admin@cobalt.example');
  await browser.close();
  console.log(`load of the machine before: ${busy()}`);
  console.log('what | figures | goal');
  await measureTiming(url, TRIES);
  await measureRate(url, ROUNDS, SECONDS);
  await measureBeside(url, small, ROUNDS, SECONDS);
  await measureSession(url, small, ROUNDS, SECONDS);
  await measureUsers(url, { large, small }, ROUNDS, SECONDS);
  console.log(`load of the machine after: ${busy()}`);
}

async function main(): Promise<void> {
  await buildForBench();
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-access-'));
  const database = await startEmbedded(dataDir, {
    settings: { shared_preload_libraries: 'pg_stat_statements' },
  });
  try {
    await makeUsersWorld(database.url, USERS);
    const server = await serveForBench(database.url, dataDir, { TRUST_PROXY: '1' });
    try {
      await measure(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
