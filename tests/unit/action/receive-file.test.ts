import { describe, expect, it } from 'vitest';
import { receiveFile, type PostedFile } from '@/lib/action/receive-file';

/** More than any of the buffers on the way holds. */
const LONG = 'x'.repeat(2_000_000);

/** A posted form with one file, as a browser sends it. */
function posted(content: string): Request {
  const form = new FormData();
  form.set('note', 'before the file');
  form.set('file', new File([content], 'file.csv', { type: 'text/csv' }));
  return new Request('http://localhost/upload', { method: 'POST', body: form });
}

async function lengthOf({ bytes }: PostedFile): Promise<number> {
  let length = 0;
  for await (const piece of bytes) length += piece.length;
  return length;
}

describe('a posted file', () => {
  it('is handed on whole, with the fields before it', async () => {
    const answer = await receiveFile(posted(LONG), async (file) => {
      return `${file.name} ${file.fields.get('note') ?? ''} ${await lengthOf(file)}`;
    });
    expect(answer).toBe(`file.csv before the file ${LONG.length}`);
  });

  it('is answered though nobody reads it', async () => {
    expect(await receiveFile(posted(LONG), () => Promise.resolve('seen'))).toBe('seen');
  });

  it('is answered though its reader gives up in the middle and keeps hold of it', async () => {
    const held: AsyncIterator<Uint8Array>[] = [];
    const answer = await receiveFile(posted(LONG), async ({ bytes }) => {
      const reader = bytes[Symbol.asyncIterator]();
      held.push(reader);
      await reader.next();
      return 'enough';
    });
    expect(answer).toBe('enough');
  });

  it('is no file when none was chosen', async () => {
    const form = new FormData();
    form.set('note', 'alone');
    const request = new Request('http://localhost/upload', { method: 'POST', body: form });
    expect(await receiveFile(request, () => Promise.resolve('never'))).toBeNull();
  });
});
