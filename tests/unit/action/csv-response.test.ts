import { describe, expect, it } from 'vitest';
import { csvResponse } from '@/lib/action/csv-response';

type Row = readonly (string | Date | boolean | null)[];

async function* batchesOf(...batches: readonly (readonly Row[])[]) {
  for (const batch of batches) yield await Promise.resolve(batch);
}

async function fileOf(locale: 'en' | 'es', ...batches: readonly (readonly Row[])[]) {
  const response = csvResponse({
    name: 'customers',
    header: ['Id', 'Name'],
    locale,
    batches: batchesOf(...batches),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describe('a downloaded list', () => {
  it('is a file of its own, kept by nobody', async () => {
    const { response } = await fileOf('en');
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="customers.csv"',
    );
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('begins with the mark that makes Excel read UTF-8', async () => {
    const { bytes, text } = await fileOf('en', [['1', 'Águila']]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toBe('\uFEFFId,Name\r\n1,Águila\r\n');
  });

  it('separates as the spreadsheets of the language expect', async () => {
    const { text } = await fileOf('es', [['1', 'Foods; Sons, Inc.']]);
    expect(text).toBe('\uFEFFId;Name\r\n1;"Foods; Sons, Inc."\r\n');
  });

  it('keeps quotes and line breaks within their cell', async () => {
    const { text } = await fileOf('en', [['1', 'The "A"\nB']]);
    expect(text).toContain('1,"The ""A""\nB"\r\n');
  });

  it('joins all batches, the empty ones too, in order', async () => {
    const { text } = await fileOf('en', [['1', 'A']], [], [['2', 'B']]);
    expect(text).toBe('\uFEFFId,Name\r\n1,A\r\n2,B\r\n');
  });

  it('writes moments in ISO 8601 and nothing for nothing', async () => {
    const { text } = await fileOf('en', [[new Date('2026-11-22T10:00:00Z'), null]]);
    expect(text).toContain('2026-11-22T10:00:00.000Z,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil")'])(
    'lets no spreadsheet take a cell for a formula: %j',
    async (cell) => {
      const { text } = await fileOf('en', [['1', cell]]);
      const line = text.slice(text.indexOf('\r\n') + 2);
      expect(line).toMatch(/^1,"?'/);
    },
  );

  it.each(['＝1+1', '＋1', '－1', '＠SUM', '  =1', '\n=1'])(
    'neither one that begins with a disguise: %j',
    async (cell) => {
      const { text } = await fileOf('en', [['1', cell]]);
      const line = text.slice(text.indexOf('\r\n') + 2);
      expect(line).toMatch(/^1,"?'/);
    },
  );

  it.each(['A;=1+1;B', 'A, +1', 'A\n=1', 'A;"=1'])(
    'nor a part that another language’s spreadsheet would cut off: %j',
    async (cell) => {
      for (const locale of ['en', 'es'] as const) {
        const { text } = await fileOf(locale, [['1', cell]]);
        expect(text).not.toMatch(/[;,\n][ "]*[=+]/);
      }
    },
  );

  it('guards the header no less', async () => {
    const response = csvResponse({
      name: 'x',
      header: ['=1'],
      locale: 'en',
      batches: batchesOf(),
    });
    expect(await response.text()).toContain("'=1");
  });

  it('stops asking when the reader goes away', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve([['1', 'A']]);
      } finally {
        ended = true;
      }
    }
    const { body } = csvResponse({ name: 'x', header: ['Id'], locale: 'en', batches: endless() });
    const reader = body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(ended).toBe(true);
  });
});
