import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import pg from 'pg';
import type { Actor } from '@/lib/access';
import { writtenCsvResponse } from '@/lib/action/csv-response';
import { isFormula, neutralCell } from '@/lib/csv';
import { db, Prisma, readInSnapshot } from '@/lib/db';
import { exportCustomers } from '@/lib/domain/customers';
import { anOrganization, aRelationship, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { exportedCustomers } from '@/tests/support/exported-customers';
import { aTenant, unique } from '@/tests/support/people';

const WORDS = {
  delimiter: ';',
  granted: '=granted',
  notGranted: 'not; "granted"',
  agreement: { accepted: 'sí', renewal: 'otra', missing: 'no' },
} as const;

/** Names that a spreadsheet would compute, cut in two or lose, and names of several scripts. */
const NAMES = [
  ...[
    '=1+1',
    ' =HYPERLINK("x")',
    '+34 600',
    '-Menos',
    '@SUM(A1)',
    '＝１＋１',
    '\u3000=1',
    '\u00a0-1',
  ],
  ...['Olivar; "Foods"', 'Uno,dos', 'a;=1+1', 'b, "=cmd|calc', 'dos\nlíneas', 'tab\t=1', "O'Hara"],
  ...['Águila Ñandú', '株式会社 山田', 'Οίκος', 'شركة النور', 'ООО «Ромашка»', '"', '""', "'=1"],
];

let tenant: MadeOrganization;
let agent: Actor;

beforeAll(async () => {
  tenant = await aTenant({ is: 'provider' });
  agent = await anActor(tenant, 'ADMIN_AGENT');
  for (const [index, name] of NAMES.entries()) {
    const customer = await anOrganization(db, { name, domain: `${unique(`e${index}`)}.example` });
    await aRelationship(db, tenant, customer, { privileges: index % 2 === 0 });
  }
});

/** Sessions of long reads that are still open. */
async function openReads(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND (state LIKE 'idle in transaction%' OR (state = 'active' AND query LIKE 'FETCH%'))`;
  return row?.count ?? 0;
}

describe('the file of customers', () => {
  it('has every name as a spreadsheet shows it, and none that it computes', async () => {
    const rows = await exportedCustomers(agent, {});
    expect(rows.map(([, name]) => name).toSorted()).toEqual(NAMES.map(neutralCell).toSorted());
    expect(rows.flat().filter((cell) => isFormula(cell))).toEqual([]);
  });

  it('opens with a mark, the separator of the language and the words of the page', async () => {
    const answer = writtenCsvResponse({
      name: 'customers',
      locale: 'es',
      header: ['ID', '=Nombre', 'Dominio', 'Desde', 'Privilegios', 'Contrato'],
      lines: exportCustomers(agent, { q: 'aguila' }, WORDS),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, row, ...more] = parse(bytes, { bom: true, delimiter: ';' });
    expect(header?.[1]).toBe("'=Nombre");
    expect(row?.[1]).toBe('Águila Ñandú');
    expect(row?.slice(4)).toEqual([
      NAMES.indexOf('Águila Ñandú') % 2 === 0 ? "'=granted" : 'not; "granted"',
      'no',
    ]);
    expect(more).toEqual([]);
  });

  it('is written by the database as it would be written here', async () => {
    const anything = fc.string({
      unit: fc.constantFrom(...'=+-@＝＋－＠;,"\'\t\r\n ab\u00a0\u3000\ufeff\u2028ñ山'.split('')),
      minLength: 1,
      maxLength: 12,
    });
    const texts = fc.sample(anything, { numRuns: 150, seed: 7 });
    const [mine, ...customers] = await db.customerRelationship.findMany({
      where: { partnerId: tenant.id },
      select: { id: true },
    });
    expect(customers.length).toBeGreaterThan(0);
    for (const customerName of texts) {
      await db.$executeRaw`UPDATE customer_relationship SET customer_name = ${customerName}
        WHERE id = ${mine?.id}::uuid`;
      const names = (await exportedCustomers(agent, {})).map(([, name]) => name);
      expect(names).toContain(neutralCell(customerName));
    }
  });
});

describe('a long read', () => {
  const LINES = Prisma.sql`SELECT n::text FROM generate_series(1, 100000) n`;

  it('shows one moment, and is read no faster than it is taken', async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const fetches = () =>
      sent.mock.calls.filter(([query]) => JSON.stringify(query).includes('FETCH'));
    const reader = readInSnapshot(LINES, tenant.id)[Symbol.asyncIterator]();
    const first = await reader.next();
    expect(first.value).toHaveLength(250);
    expect(fetches()).toHaveLength(1);
    await reader.next();
    expect(fetches()).toHaveLength(2);
    await reader.return?.();
    expect(fetches()).toHaveLength(2);
    sent.mockRestore();
    await vi.waitFor(async () => expect(await openReads()).toBe(0));
  });

  it('leaves out what is made while it is read', async () => {
    const names = Prisma.sql`SELECT customer_name::text FROM customer_relationship
      CROSS JOIN generate_series(1, 100) WHERE partner_id = ${tenant.id}::uuid`;
    const seen: string[] = [];
    let isFirst = true;
    for await (const batch of readInSnapshot(names, tenant.id)) {
      if (isFirst) {
        const late = await anOrganization(db, {
          name: 'Late',
          domain: `${unique('late')}.example`,
        });
        await aRelationship(db, tenant, late);
      }
      isFirst = false;
      seen.push(...batch);
    }
    expect(seen).toHaveLength(NAMES.length * 100);
    expect(seen).not.toContain('Late');
  });

  it('ends with its statement when the client goes away, between two batches or within one', async () => {
    const whole = { name: 'x', locale: 'en', header: ['n'] } as const;
    const texts = async function* (from: AsyncIterable<readonly string[]>) {
      for await (const batch of from) yield batch.join('\r\n');
    };
    const between = writtenCsvResponse({
      ...whole,
      lines: texts(readInSnapshot(LINES, tenant.id)),
    });
    const reader = between.body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    await vi.waitFor(async () => expect(await openReads()).toBe(0));

    const slow = readInSnapshot(Prisma.sql`SELECT pg_sleep(600)::text`, tenant.id)[
      Symbol.asyncIterator
    ]();
    const waiting = slow.next();
    await vi.waitFor(async () => expect(await openReads()).toBe(1), { timeout: 10_000 });
    await slow.return?.();
    expect((await waiting).done).toBe(true);
    await vi.waitFor(async () => expect(await openReads()).toBe(0));
  });
});
