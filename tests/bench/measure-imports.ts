import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Actor } from '@/lib/access';
import { closeDatabase, db } from '@/lib/db';
import * as records from '@/lib/domain/existing-customers';
import * as directory from '@/lib/domain/membership';
import { actorFor } from '@/tests/support/actors';
import { LENGTHS } from './import-lengths';

/*
 * Imports files of some lengths into both lists, as the operator does: check, then save. Reports the
 * time of each and how far the process's memory rose above where it stood, with garbage collected,
 * before. A first import of the shortest length warms everything up and is not reported.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MEGABYTE = 1_048_576;

interface Measured {
  readonly seconds: number;
  /** Megabytes above the start, at its highest. */
  readonly rise: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  collect();
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 20);
  const start = performance.now();
  await work();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, rise: (Math.max(highest, process.memoryUsage.rss()) - before) / MEGABYTE };
}

/** A file as it arrives: 64 kB at a time, so that nobody holds it whole. */
async function* arriving(heading: string, rows: Iterable<string>): AsyncGenerator<Uint8Array> {
  let text = `${heading}\n`;
  for (const row of rows) {
    text += `${row}\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    await Promise.resolve();
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

interface Kind {
  readonly name: string;
  readonly heading: string;
  /** Rows of a file; `round` makes those of each file others than those of the one before. */
  readonly rows: (length: number, round: number) => Iterable<string>;
  readonly check: (bytes: AsyncIterable<Uint8Array>) => Promise<string>;
  readonly save: (importId: string) => Promise<void>;
}

async function* measured(kind: Kind) {
  for (const [round, length] of [LENGTHS[0] ?? 1000, ...LENGTHS].entries()) {
    const file = () => arriving(kind.heading, kind.rows(length, round));
    let id = '';
    const checked = await measure(async () => (id = await kind.check(file())));
    const saved = await measure(() => kind.save(id));
    const again = await measure(() => kind.check(file()));
    if (round > 0) yield { length, checked, saved, again };
  }
}

async function report(kind: Kind): Promise<void> {
  const shown = ({ seconds, rise }: Measured) => `${seconds.toFixed(1)} s, +${rise.toFixed(0)} MB`;
  for await (const { length, checked, saved, again } of measured(kind)) {
    const parts = [kind.name, length, shown(checked), shown(saved), shown(again)];
    console.log(parts.join(' | '));
  }
}

function* directoryRows(length: number, round: number): Generator<string> {
  for (let n = 0; n < length; n += 1) {
    const id = String((round + 1) * 10_000_000 + n);
    yield `${id},Profile ${n},ES,location,active,,,bench-${round}-${n >> 2},Calle Mayor ${n},Madrid`;
  }
}

function recordRows(customers: readonly string[]) {
  let next = 0;
  const starts = new Map<number, number>();
  return function* (length: number, round: number): Generator<string> {
    const start = starts.get(round) ?? next;
    starts.set(round, start);
    next = Math.max(next, start + length);
    for (let n = start; n < start + length; n += 1) {
      yield `5123401,${customers[n] ?? ''},Customer ${n}`;
    }
  };
}

async function main(): Promise<void> {
  const user = await db.user.findUniqueOrThrow({
    where: { signInName: 'program@northlight.example' },
    select: { id: true, signInName: true, organization: true },
  });
  const organization = { ...user.organization, domain: 'northlight.example' };
  const actor: Actor = await actorFor(organization, { ...user, roles: ['PROGRAM_ADMIN'] });
  const customers = await db.domain.findMany({
    where: { isInitial: true, name: { startsWith: 'c', endsWith: '.example' } },
    select: { name: true },
    orderBy: { id: 'asc' },
  });
  const made = customers.map(({ name }) => name).filter((name) => name.length > 35);
  const name = 'bench.csv';
  console.log('list | rows | check | save | check again');
  await report({
    name: 'membership directory',
    heading:
      'mpnId,name,country,type,status,programMember,associatedElsewhere,userName,addressLine1,city',
    rows: directoryRows,
    check: (bytes) => directory.checkDirectoryImport(actor, { name, bytes }),
    save: (importId) => directory.saveDirectoryImport(actor, { importId }),
  });
  await report({
    name: 'existing customers',
    heading: 'mpnId,customer,name',
    rows: recordRows(made),
    check: (bytes) => records.checkExistingCustomersImport(actor, { name, bytes }),
    save: (importId) => records.saveExistingCustomersImport(actor, { importId }),
  });
  await closeDatabase();
}

await main();
