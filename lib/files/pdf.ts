/** ISO 32000-1, 7.5.2: the version is the first thing in the file. Readers forgive junk, we do not. */
const HEAD = /^%PDF-[12]\.\d[\s%]/;
/** 7.5.5: the last line; white space may follow it, and zeros that some programs add. */
const TAIL = /%%EOF[\s\0]{0,1024}$/;
/** Where a browser that guesses would look for markup. */
const GUESSED_BYTES = 1024;
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)/i;

/** An archive's last record; its comment may hide the end of a document. */
const ARCHIVE_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ARCHIVE_END_BYTES = 22;

/** Whether some archive ends exactly where the file ends: the file is then two things at once. */
function endsAsArchive(bytes: Buffer): boolean {
  const first = Math.max(0, bytes.length - ARCHIVE_END_BYTES - 0xff_ff);
  for (
    let at = bytes.lastIndexOf(ARCHIVE_END);
    at >= first;
    at = at === 0 ? -1 : bytes.lastIndexOf(ARCHIVE_END, at - 1)
  ) {
    if (at + ARCHIVE_END_BYTES > bytes.length) continue;
    if (at + ARCHIVE_END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

/** Whether a PDF begins with its head, ends with its tail, and is nothing else besides. */
export function isSoundPdf(bytes: Buffer): boolean {
  const start = bytes.subarray(0, GUESSED_BYTES).toString('latin1');
  const end = bytes.subarray(-2048).toString('latin1');
  return HEAD.test(start) && TAIL.test(end) && !MARKUP.test(start) && !endsAsArchive(bytes);
}
