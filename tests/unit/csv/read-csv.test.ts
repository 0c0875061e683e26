import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { CsvProblem, isFormula, readCsv, type CsvRow } from '@/lib/csv';

const COLUMNS = [
  { name: 'mpnId', isRequired: true },
  { name: 'name', isRequired: true },
  { name: 'note', isRequired: false },
];

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function rows(file: string | Buffer, size = 7): Promise<CsvRow[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const found: CsvRow[] = [];
  for await (const row of readCsv(inPieces(bytes, size), COLUMNS)) found.push(row);
  return found;
}

async function problem(file: string | Buffer): Promise<unknown> {
  try {
    await rows(file);
  } catch (error) {
    if (error instanceof CsvProblem) return { code: error.code, ...error.params };
    throw error;
  }
  return null;
}

describe('a file that can be read', () => {
  it.each([
    ['commas', 'mpnId,name\n1234567,"Olivar, Foods"\n'],
    ['semicolons', 'mpnId;name\r\n1234567;Olivar, Foods\r\n'],
    ['tabs', 'mpnId\tname\n1234567\tOlivar, Foods'],
    ['a mark', '\uFEFFmpnId,name\n1234567,"Olivar, Foods"\n'],
    ['other order and case', 'NAME,mpnid\n"Olivar, Foods",1234567\n'],
    ['blank lines and rows', '\nmpnId,name\n\n1234567,"Olivar, Foods"\n,\n'],
  ])('with %s', async (_case, file) => {
    const found = await rows(file);
    expect(found.map(({ cells }) => cells)).toMatchObject([
      { mpnId: '1234567', name: 'Olivar, Foods' },
    ]);
  });

  it('counts lines as an editor does, also across cells of several lines', async () => {
    const found = await rows('mpnId,name\n1,a\n2,"b\nb"\n3,c\n');
    expect(found.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('takes an error file again', async () => {
    const [row] = await rows('mpnId,name,line,error\n1,a,2,Enter digits.\n');
    expect(row?.cells).toMatchObject({ mpnId: '1', name: 'a' });
  });

  it('tells rows with cells too many or too few', async () => {
    const found = await rows('mpnId,name\n1\n2,b\n3,c,d\n');
    expect(found.map(({ isRagged }) => isRagged)).toEqual([true, false, true]);
  });

  it('gives back what was written, however it is cut into pieces', async () => {
    const cell = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text !== '' && !/[^\P{Cc}]|\uFEFF/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (written, size) => {
          const file = stringify([['mpnId', 'name'], ...written]);
          const found = await rows(Buffer.from(file), size);
          expect(found.map(({ cells }) => [cells['mpnId'], cells['name']])).toEqual(written);
        },
      ),
    );
  });
});

describe('a file that cannot be read says why', () => {
  const heading = 'mpnId,name\n';
  it.each<[string, string | Buffer, object]>([
    ['nothing', '', { code: 'empty' }],
    ['blanks', '\n\n', { code: 'empty' }],
    ['a heading alone', heading, { code: 'noRows' }],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${heading}`, 'utf16le'), { code: 'utf16' }],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 0x6d, 0, 0x70]), { code: 'utf16' }],
    ['UTF-16 without a mark', Buffer.from(heading, 'utf16le'), { code: 'binary' }],
    ['Latin-1', Buffer.from(`${heading}1,Cafés\n`, 'latin1'), { code: 'notUtf8' }],
    [
      'a cut letter at the end',
      Buffer.from([...Buffer.from(`${heading}1,`), 0xc3]),
      { code: 'notUtf8' },
    ],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), { code: 'workbook' }],
    ['an older workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), { code: 'workbook' }],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), { code: 'notUtf8' }],
    ['a program', Buffer.from('MZ\u0001\u0002\u0003 mpnId'), { code: 'binary' }],
    [
      '200 columns',
      `${Array.from({ length: 200 }, (_, n) => `c${n}`).join(',')}\n`,
      { code: 'tooManyColumns', count: 200, maximum: 50 },
    ],
    [
      'an unknown column',
      'mpnId,name,colour\n1,a,b\n',
      { code: 'unknownColumns', names: 'colour' },
    ],
    ['a missing column', 'mpnId,note\n1,a\n', { code: 'missingColumns', names: 'name' }],
    ['a column twice', 'mpnId,name,name\n1,a,b\n', { code: 'repeatedColumn', names: 'name' }],
    [
      'a huge line',
      `${heading}1,${'x'.repeat(50_000)}\n`,
      { code: 'lineTooLong', maximum: 10_000 },
    ],
    [
      'a row of nothing but separators',
      heading + ','.repeat(40_000),
      { code: 'lineTooLong', line: 2 },
    ],
    ['a huge heading', 'x'.repeat(50_000), { code: 'lineTooLong', line: 1 }],
    ['a quotation mark left open', `${heading}1,a\n2,"b\n3,c\n`, { code: 'quotes' }],
    ['a quotation mark inside', `${heading}1,"a"b\n`, { code: 'quotes', line: 2 }],
  ])('%s', async (_case, file, expected) => {
    expect(await problem(file)).toMatchObject(expected);
  });

  it.each([
    ['a heading without an end', 'x'.repeat(50_000)],
    ['blank lines without an end', heading + '\n'.repeat(50_000)],
    ['a quotation mark inside', `${heading}1,"a"b\n${'2,c\n'.repeat(5000)}`],
  ])('and reads no further: %s', async (_case, file) => {
    let isLetGo = false;
    async function* sent() {
      try {
        yield* inPieces(Buffer.from(file), 4000);
      } finally {
        isLetGo = true;
      }
    }
    const read = async () => {
      for await (const row of readCsv(sent(), COLUMNS)) expect(row).toBeDefined();
    };
    await expect(read()).rejects.toBeInstanceOf(CsvProblem);
    expect(isLetGo).toBe(true);
  });

  it('too many rows', async () => {
    const read = async () => {
      const limits = { rows: 2, lineLength: 100 };
      const source = inPieces(Buffer.from('mpnId,name\n1,a\n2,b\n3,c\n'), 5);
      for await (const row of readCsv(source, COLUMNS, limits)) expect(row.line).toBeLessThan(4);
    };
    await expect(read()).rejects.toMatchObject({ code: 'tooManyRows', params: { maximum: 2 } });
  });
});

it.each(['=1+1', '+1', '-1', '@sum', ' =1', '＝1'])('%s is a formula to a spreadsheet', (cell) => {
  expect(isFormula(cell)).toBe(true);
});
