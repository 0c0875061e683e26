import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Actor } from '@/lib/access';
import { closeDatabase, db, pool } from '@/lib/db';
import * as records from '@/lib/domain/existing-customers';
import { getImport, type ImportSource } from '@/lib/domain/imports';
import * as directory from '@/lib/domain/membership';
import { actorFor } from '@/tests/support/actors';

/*
 * Imports a file as the operator does: check, save, and check it once more. Reports the time of each
 * and how far the process's memory rose above where it stood, with garbage collected, before the
 * file; a short file of the same kind has warmed everything up. Asked to, it collects garbage all the
 * while: what the memory rises by then is what the import needs.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MEGABYTE = 1_048_576;
const COLLECT_EVERY_MS = 250;
/** Megabytes that an import may need, however long its file. */
const MOST_NEEDED = 100;

interface Measured {
  readonly seconds: number;
  /** Megabytes above the start, at its highest. */
  readonly rise: number;
  /** Megabytes of the whole process, at its highest. */
  readonly peak: number;
}

async function measure(before: number, work: () => Promise<unknown>): Promise<Measured> {
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 20);
  const start = performance.now();
  await work();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.max(highest, process.memoryUsage.rss());
  return { seconds, rise: (peak - before) / MEGABYTE, peak: peak / MEGABYTE };
}

/** A file as it arrives: 64 kB at a time, so that nobody holds it whole. */
async function* arriving(heading: string, rows: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = `${heading}\n`;
  for await (const row of rows) {
    text += `${row}\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

interface Kind {
  readonly source: ImportSource;
  readonly heading: string;
  /** So many rows from a place on: each row is another one. */
  readonly rows: (length: number, start: number) => AsyncIterable<string>;
  readonly check: (actor: Actor, bytes: AsyncIterable<Uint8Array>) => Promise<string>;
  readonly save: (actor: Actor, importId: string) => Promise<void>;
}

const name = 'bench.csv';
const DIRECTORY: Kind = {
  source: directory.DIRECTORY_IMPORT,
  heading:
    'mpnId,name,country,type,status,programMember,associatedElsewhere,userName,addressLine1,city',
  rows: profiles,
  check: (actor, bytes) => directory.checkDirectoryImport(actor, { name, bytes }),
  save: (actor, importId) => directory.saveDirectoryImport(actor, { importId }),
};
const KINDS: Readonly<Record<string, Kind>> = {
  directory: DIRECTORY,
  customers: {
    source: records.EXISTING_CUSTOMERS_IMPORT,
    heading: 'mpnId,customer,name',
    rows: customers,
    check: (actor, bytes) => records.checkExistingCustomersImport(actor, { name, bytes }),
    save: (actor, importId) => records.saveExistingCustomersImport(actor, { importId }),
  },
  wrong: { ...DIRECTORY, rows: wrongProfiles },
};

async function* profiles(length: number, start: number, mark = ''): AsyncGenerator<string> {
  for (let n = start; n < start + length; n += 1) {
    const address = `Calle Mayor ${n},Madrid`;
    yield `${mark}${10_000_000 + n},Profile ${n},ES,location,active,,,bench-${n >> 2},${address}`;
    if (n % 1000 === 0) await Promise.resolve();
  }
}

function wrongProfiles(length: number, start: number): AsyncGenerator<string> {
  return profiles(length, start, 'x');
}

/** Customers of the world, a thousand at a time; all tied to one reseller. */
async function* customers(length: number, start: number): AsyncGenerator<string> {
  const sought = `SELECT name FROM domain WHERE is_initial AND name ~ '^c[0-9a-f]{32}[.]example$'`;
  const first = `${sought} ORDER BY name OFFSET $1 LIMIT $2`;
  const next = `${sought} AND name >= $1 ORDER BY name OFFSET 1 LIMIT $2`;
  let last: string | number = start;
  for (let done = 0; done < length; done += 1000) {
    const { rows }: { rows: { name: string }[] } = await pool.query(done === 0 ? first : next, [
      last,
      Math.min(1000, length - done),
    ]);
    for (const [index, { name }] of rows.entries()) {
      yield `5123401,${name},Customer ${start + done + index}`;
    }
    last = rows.at(-1)?.name ?? last;
  }
}

async function theOperator(): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({
    where: { signInName: 'program@northlight.example' },
    select: { id: true, signInName: true, organization: true },
  });
  const organization = { ...user.organization, domain: 'northlight.example' };
  return actorFor(organization, { ...user, roles: ['PROGRAM_ADMIN'] });
}

async function importFile(kind: Kind, actor: Actor, length: number, start: number) {
  const file = () => arriving(kind.heading, kind.rows(length, start));
  let id = '';
  collect();
  const before = process.memoryUsage.rss();
  const checked = await measure(before, async () => (id = await kind.check(actor, file())));
  const found = await getImport(actor, kind.source, id);
  if (found.wrong > 0) return { checked, read: found.wrong };
  const saved = await measure(before, () => kind.save(actor, id));
  const again = await measure(before, async () => (id = await kind.check(actor, file())));
  const { same } = await getImport(actor, kind.source, id);
  if (same !== length) throw new Error(`Of ${length} rows only ${same} were found again.`);
  return { checked, saved, again };
}

async function collecting<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(collect, COLLECT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

function shown(measured: Measured | undefined): string {
  if (measured === undefined) return '–';
  return `${measured.seconds.toFixed(1)} s, +${measured.rise.toFixed(0)} MB`;
}

async function main([named = '', length = '0', start = '0', warmUp = '0', mode]: string[]) {
  const kind = KINDS[named];
  if (kind === undefined) throw new Error(`There is no kind ${named}.`);
  const actor = await theOperator();
  await importFile(kind, actor, Number(warmUp), Number(start));
  const work = () => importFile(kind, actor, Number(length), Number(start) + Number(warmUp));
  const isCollected = mode === 'collected';
  const { checked, saved, again, read } = await (isCollected ? collecting(work) : work());
  const rows = read === undefined ? length : `${length}, ${read} read`;
  const phases = [checked, saved, again];
  const peak = Math.max(...phases.map((phase) => phase?.peak ?? 0));
  console.log(
    [named, isCollected ? `${rows}, collected` : rows, ...phases.map(shown)].join(' | '),
    `| ${peak.toFixed(0)} MB`,
  );
  const needed = Math.max(...phases.map((phase) => phase?.rise ?? 0));
  if (isCollected && needed > MOST_NEEDED) throw new Error(`It needs ${needed} MB.`);
  await closeDatabase();
}

await main(process.argv.slice(2));
