import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { csvResponse } from '@/lib/action/csv-response';
import { isFormula, readCsv } from '@/lib/csv';

/** Names that survive the way out and in again: signs of the format, blanks within, all scripts. */
const PLAIN = [
  ...['Olivar; "Foods", S.L.', 'Uno,dos', '"', '""', "O'Hara", 'dos\nlíneas', 'dos\r\nlíneas'],
  ...['a;b,c\td', 'Águila Ñandú', '株式会社　山田', 'Οίκος Νέος', 'شركة النور', 'ООО «Ромашка»'],
  ...['גן', 'हिन्दी', '🏢 Tower', 'N\u0303 combined', '1,5', '007', '100%'],
];
/** What a spreadsheet would compute, also where it cuts cells at another sign. */
const HOSTILE = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '=HYPERLINK("http://x","y")'],
  ...["=cmd|' /C calc'!A0", 'a;=1', 'a,"=1', 'a\n=1', 'a\t+1', '\u00a0=1', '\ufeff=1'],
];

async function* batch(names: readonly string[]) {
  yield await Promise.resolve(names.map((name, index) => [String(index), name]));
}

/** What a spreadsheet makes of an export; it parts cells by `delimiter` as its language does. */
async function opened(locale: 'en' | 'es', names: readonly string[], delimiter: string) {
  const file = { name: 'x', locale, header: ['id', 'name'], batches: batch(names) };
  const bytes = Buffer.from(await csvResponse(file).arrayBuffer());
  const rows: string[][] = parse(bytes, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
  });
  return rows.slice(1);
}

async function imported(text: string): Promise<(string | undefined)[]> {
  const columns = ['id', 'name'].map((name) => ({ name, isRequired: true }));
  async function* arriving() {
    yield await Promise.resolve(Buffer.from(text));
  }
  const names: (string | undefined)[] = [];
  for await (const { cells, isRagged } of readCsv(arriving(), columns)) {
    names.push(isRagged ? undefined : cells['name']);
  }
  return names;
}

it.each(['en', 'es'] as const)('brings names out and in again unchanged: %s', async (locale) => {
  const rows = await opened(locale, PLAIN, locale === 'es' ? ';' : ',');
  expect(rows.map(([, name]) => name)).toEqual(PLAIN);
  // As a spreadsheet saves it: with its mark and its own separator, quoted where it must.
  for (const delimiter of [',', ';', '\t']) {
    const saved = stringify([['id', 'name'], ...rows], { bom: true, delimiter });
    expect(await imported(saved)).toEqual(PLAIN);
  }
});

it.each([
  ['en', ','],
  ['en', ';'],
  ['es', ';'],
  ['es', ','],
] as const)('lets no spreadsheet compute a hostile name: %s opened by “%s”', async (locale, by) => {
  const rows = await opened(locale, HOSTILE, by);
  expect(rows.flat().filter((cell) => isFormula(cell))).toEqual([]);
});
