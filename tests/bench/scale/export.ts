import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const MEGABYTE = 1_048_576;

/** The columns of the export in its order, as the database copies them by itself. */
const COPY = `COPY (
  SELECT r.customer_id, r.customer_name, r.customer_domain, r.started_at,
    r.privileges_since IS NOT NULL, r.agreement_version
  FROM customer_relationship r
  WHERE r.partner_id = (SELECT id FROM organization WHERE mpn_id = '4391507')
    AND r.ended_at IS NULL
  ORDER BY r.sort_name, r.id) TO STDOUT (FORMAT csv)`;

/** The server is our only child; its memory is read where Linux says it, else it is not told. */
function residentMegabytes(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
    const sizes = children
      .trim()
      .split(' ')
      .map((pid) => {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      });
    return Math.max(...sizes);
  } catch {
    return NaN;
  }
}

async function copied(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const start = performance.now();
  let rows = 0;
  for await (const chunk of client.query(copyTo(COPY))) rows += linesIn(chunk as Buffer);
  const perSecond = rows / ((performance.now() - start) / 1000);
  await client.end();
  return perSecond;
}

function linesIn(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function exported(url: string, cookie: string) {
  const before = residentMegabytes();
  let [highest, rows, bytes] = [before, -1, 0];
  const watch = setInterval(() => (highest = Math.max(highest, residentMegabytes())), 50);
  const start = performance.now();
  const answer = await fetch(`${url}/customers/export`, {
    headers: { cookie, 'accept-encoding': 'identity' },
  });
  const times: number[] = [];
  if (answer.body === null) throw new Error('The export is empty.');
  for await (const piece of Readable.fromWeb(answer.body as ReadableStream)) {
    const chunk = piece as Uint8Array;
    if (times.length < 2) times.push((performance.now() - start) / 1000);
    rows += linesIn(chunk);
    bytes += chunk.length;
  }
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  return { rows, bytes, seconds, times, rise: Math.max(highest, residentMegabytes()) - before };
}

/** The whole list of the large tenant as a file, beside the database's own copy of its columns. */
export async function measureExport(url: string, databaseUrl: string, cookie: string) {
  console.log('export | rows | MB | first byte s | first rows s | rows/s | of COPY | RSS rises MB');
  await exported(url, cookie); // warm
  for (let round = 1; round <= 3; round += 1) {
    const copy = await copied(databaseUrl);
    const { rows, bytes, seconds, times, rise } = await exported(url, cookie);
    const figures = [
      ...[rows, (bytes / MEGABYTE).toFixed(0), ...times.map((time) => time.toFixed(2))],
      ...[(rows / seconds).toFixed(0), (rows / seconds / copy).toFixed(2), rise.toFixed(0)],
    ];
    console.log([`round ${round}`, ...figures].join(' | '));
  }
}
