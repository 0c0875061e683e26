const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether the chunks of a PNG lead from IHDR to an IEND that is the file's last byte. */
export function isSoundPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return false;
    const next = at + 12 + length;
    if (type === 'IEND') return hasData && length === 0 && next === bytes.length;
    hasData ||= type === 'IDAT';
    at = next;
  }
  return false;
}

const END = 0xd9;
const SCAN = 0xda;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Where the picture that starts at `from` ends; -1 when it does not. */
function endOfJpeg(bytes: Buffer, from: number): number {
  if (bytes.readUInt16BE(from) !== 0xff_d8) return -1;
  let at = from + 2;
  let hasScan = false;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return -1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill bytes before a marker
    } else if (marker === END) {
      return hasScan ? at + 2 : -1;
    } else {
      if (at + 4 > bytes.length) return -1;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SCAN) {
        hasScan = true;
        at = endOfScan(bytes, at);
      }
    }
  }
  return -1;
}

/** The next marker behind compressed data, in which FF is written FF 00 and may restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && !isRestart(marker)) return at;
  }
  return bytes.length;
}

/**
 * Whether a JPEG leads from its first marker to its last, and nothing follows but further pictures,
 * as cameras append them for previews.
 */
export function isSoundJpeg(bytes: Buffer): boolean {
  for (let at = 0; at + 4 <= bytes.length;) {
    at = endOfJpeg(bytes, at);
    if (at === -1) return false;
    while (bytes[at] === 0) at += 1;
    if (at === bytes.length) return true;
  }
  return false;
}
