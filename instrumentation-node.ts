import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { env, EnvError, loadEnv } from '@/lib/env';
import type { MailWorker } from '@/lib/mail';
import { countPage } from '@/lib/pages-under-way';
import { guardBodies } from '@/lib/request/body-guard';
import { guardUnreadable } from '@/lib/request/unreadable-guard';

const DRAIN_TIMEOUT = 10_000;
/** How often what has run out is looked for: deleted users, old sessions, counters, files never saved. */
const PURGE_INTERVAL = 3_600_000;

/** Set by the proxies in front of us; without a declared one they are a client's own invention. */
const PROXY_HEADERS = [
  ...['forwarded', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-host'],
  ...['x-forwarded-port', 'x-forwarded-proto', 'x-forwarded-prefix'],
];

/** The listening server, known from its first request on: the framework does not hand it out. */
const seen: { server?: Server } = {};

function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    // Before the request reaches its handlers, the first one too.
    if (seen.server !== server) {
      guardBodies(server, env);
      guardUnreadable(server, env);
    }
    seen.server = server;
    countPage(request, response);
    if (env.trustProxy > 0) return;
    for (const name of PROXY_HEADERS) Reflect.deleteProperty(request.headers, name);
  });
}

/** Answers what is under way, takes nothing new, ends the outbox and the connections. */
async function drain(worker: MailWorker): Promise<void> {
  setTimeout(() => process.exit(1), DRAIN_TIMEOUT).unref();
  const { server } = seen;
  const closed = new Promise<void>((resolve) => {
    if (server === undefined) resolve();
    else server.close(() => resolve());
  });
  await Promise.allSettled([closed, worker.stop()]);
  const { closeDatabase } = await import('@/lib/db');
  await closeDatabase();
  process.exit(0);
}

function refuseBadEnv(): void {
  try {
    loadEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Checks the configuration, starts the outbox, and sees to an orderly end. */
export async function boot(): Promise<void> {
  refuseBadEnv();
  watchRequests();
  // Only now: these read the configuration as they are loaded.
  const [{ startMailWorker }, { log }, users, limits, imports, factors, openid, members, health] =
    await Promise.all([
      import('@/lib/mail'),
      import('@/lib/log'),
      import('@/lib/domain/users'),
      import('@/lib/domain/limits'),
      import('@/lib/domain/imports'),
      import('@/lib/domain/factors'),
      import('@/lib/domain/openid'),
      import('@/lib/domain/membership'),
      import('@/lib/health/watch'),
    ]);
  health.watchDatabase();
  const worker = await startMailWorker();
  const purge = () => {
    const failed = (what: string) => (err: unknown) => log.error({ err }, `${what} failed`);
    users.purgeDeletedUsers().catch(failed('Purging users'));
    users.purgeSessions().catch(failed('Purging sessions'));
    limits.clearOldCounters().catch(failed('Clearing counters'));
    factors.clearOldChallenges().catch(failed('Clearing challenges'));
    openid.clearOldVisits().catch(failed('Clearing visits to issuers'));
    members.forgetOldNetworks().catch(failed('Forgetting networks'));
    imports.dropOldImports().catch(failed('Dropping imports'));
  };
  purge();
  setInterval(purge, PURGE_INTERVAL).unref();
  if (process.env['NEXT_MANUAL_SIG_HANDLE'] !== undefined) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void drain(worker));
    }
  }
  if (env.smtpUrl === undefined && !env.isLocal) {
    log.warn('SMTP_URL is not set: mail is written to DATA_DIR and reaches nobody');
  }
}
