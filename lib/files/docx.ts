import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** Bounds of a document of ten megabytes; an archive beyond them is not looked into any further. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 60 * 1024 * 1024;

/** PKWARE's APPNOTE, 4.3: signatures and lengths of the records of an archive. */
const LOCAL = { signature: 0x04_03_4b_50, bytes: 30 };
const CENTRAL = { signature: 0x02_01_4b_50, bytes: 46 };
const END = { signature: 0x06_05_4b_50, bytes: 22 };
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** A document's parts, and nothing that runs. */
const REQUIRED = ['[Content_Types].xml', 'word/document.xml'];
const FORBIDDEN = /(?:^|\/)vbaproject\.bin$|^\/|\\|(?:^|\/)\.\.(?:\/|$)/i;

/**
 * Whether an archive is a document of a word processor from its first byte to its last: its
 * directory is the end of the file, its entries follow one another without overlapping, they are as
 * large as they say, few and small enough, and the parts of a document are among them.
 */
export async function isSoundDocx(bytes: Buffer): Promise<boolean> {
  const entries = entriesOf(bytes);
  if (entries === null) return false;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || !REQUIRED.every((name) => names.has(name))) return false;
  if (entries.some(({ name }) => FORBIDDEN.test(name))) return false;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total <= MOST_BYTES && (await areAsLargeAsTheySay(bytes, entries));
}

/** The directory; null when the file is no archive, or one that only looks like one. */
function entriesOf(bytes: Buffer): readonly Entry[] | null {
  const end = bytes.length - END.bytes;
  // No comment behind the last record: it would be room for something else.
  if (end < 0 || bytes.readUInt32LE(end) !== END.signature) return null;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || start + bytes.readUInt32LE(end + 12) !== end) return null;
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.bytes > end || bytes.readUInt32LE(at) !== CENTRAL.signature) return null;
    const length = bytes.readUInt16LE(at + 28);
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return null;
    entries.push({
      name: bytes.toString('utf8', at + CENTRAL.bytes, at + CENTRAL.bytes + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL.bytes + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === end && areInLine(bytes, entries, start) ? entries : null;
}

/** Where the content of an entry lies; null when its own header is not where the directory says. */
function contentOf(bytes: Buffer, { at, packed }: Entry): { from: number; to: number } | null {
  if (at + LOCAL.bytes > bytes.length || bytes.readUInt32LE(at) !== LOCAL.signature) return null;
  const from = at + LOCAL.bytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return { from, to: from + packed };
}

/** Entries begin with the file and do not share bytes, which is how small archives swell up. */
function areInLine(bytes: Buffer, entries: readonly Entry[], end: number): boolean {
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < free || (free === 0 && entry.at !== 0)) return false;
    const content = contentOf(bytes, entry);
    if (content === null) return false;
    free = content.to;
  }
  return free <= end;
}

/** What an entry says of its size is a claim: each is unpacked, and no further than it claims. */
async function areAsLargeAsTheySay(bytes: Buffer, entries: readonly Entry[]): Promise<boolean> {
  for (const entry of entries) {
    const { method, packed, size } = entry;
    const content = contentOf(bytes, entry);
    if (content === null) return false;
    if (method === STORED) {
      if (packed !== size) return false;
    } else if (method !== DEFLATED) {
      return false;
    } else if (!(await inflatesTo(bytes.subarray(content.from, content.to), size))) {
      return false;
    }
  }
  return true;
}

async function inflatesTo(packed: Buffer, size: number): Promise<boolean> {
  try {
    const unpacked = await inflate(packed, { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size;
  } catch {
    return false;
  }
}
