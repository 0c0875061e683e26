import { CsvProblem } from './problem';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** How files begin that people take for CSV. */
function judgeStart(bytes: Uint8Array): void {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) throw new CsvProblem('utf16');
  const isZip = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  // The older workbooks: an OLE compound file.
  if (isZip || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new CsvProblem('workbook');
}

/** Control characters that no text has; a mark at the start is dropped by the decoder. */
const NO_TEXT = /[^\P{Cc}\t\r\n]/u;

/**
 * The text of a file as it arrives: UTF-8, with its mark or without.
 * @throws CsvProblem `empty`, `utf16`, `workbook`, `binary`; `notUtf8` for any other encoding
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let hasStarted = false;
  for await (const chunk of source) {
    let bytes: Uint8Array = chunk;
    if (!hasStarted) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 4) continue;
      judgeStart(head);
      hasStarted = true;
      bytes = head;
    }
    yield textOf(decoder, bytes, true);
  }
  if (!hasStarted) {
    if (head.length === 0) throw new CsvProblem('empty');
    judgeStart(head);
    yield textOf(decoder, head, true);
  }
  textOf(decoder, new Uint8Array(), false);
}

function textOf(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream });
  } catch {
    throw new CsvProblem('notUtf8');
  }
  if (NO_TEXT.test(text)) throw new CsvProblem('binary');
  return text;
}
