import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Bytes that a File takes, too: of no shared memory. */
type Bytes = Buffer<ArrayBuffer>;

const ascii = (text: string): Bytes => Buffer.from(text, 'latin1');

function u16(...values: readonly number[]): Bytes {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function u32(...values: readonly number[]): Bytes {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

/** A PDF of one empty page that readers open. */
export function aPdf(comment = 'a test'): Bytes {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  let text = `%PDF-1.4\n% ${comment}\n`;
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${lines}trailer\n<</Size 4/Root 1 0 R>>\n`;
  return ascii(`${text}startxref\n${table}\n%%EOF\n`);
}

function chunk(type: string, content: Buffer): Bytes {
  const body = Buffer.concat([ascii(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one grey point. */
export function aPng(): Bytes {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 0x80]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG of one white point. */
export function aJpeg(): Bytes {
  const picture =
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////' +
    '//////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';
  return Buffer.concat([Buffer.from(picture, 'base64'), Buffer.from([0xff, 0xd9])]);
}

interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the archive says of the size, when it lies. */
  readonly claimed?: number;
}

/** An archive as programs write it. */
export function aZip(entries: readonly ZipEntry[]): Bytes {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const facts = Buffer.concat([
      u16(20, 0, 8, 0, 0x21),
      u32(crc32(content), packed.length, claimed),
      u16(name.length, 0),
    ]);
    const local = Buffer.concat([u32(0x04_03_4b_50), facts, ascii(name), packed]);
    directory.push(
      Buffer.concat([u32(0x02_01_4b_50), u16(20), facts, u16(0, 0, 0), u32(0, at), ascii(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = entries.length;
  return Buffer.concat([
    ...locals,
    central,
    u32(0x06_05_4b_50),
    u16(0, 0, count, count),
    u32(central.length, at),
    u16(0),
  ]);
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const TEXT =
  '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>';

/** The two parts without which nothing is a document, and whatever else is asked for. */
export function docxParts(...more: readonly ZipEntry[]): readonly ZipEntry[] {
  return [
    { name: '[Content_Types].xml', content: ascii(TYPES) },
    { name: 'word/document.xml', content: ascii(TEXT) },
    ...more,
  ];
}

/** A document of a word processor. */
export function aDocx(...more: readonly ZipEntry[]): Bytes {
  return aZip(docxParts(...more));
}

/** A program of Windows, as far as its first bytes tell. */
export function aProgram(): Bytes {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128, 'latin1');
  return bytes;
}

/** A picture that runs a script when a browser shows it as a page. */
export function aScriptedSvg(): Bytes {
  return ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
}

/** A page that is a document, too: junk before the head is forgiven by most readers. */
export function aPolyglot(): Bytes {
  return Buffer.concat([ascii('<html><script>alert(1)</script><!--\n'), aPdf()]);
}

/** A small archive that unpacks to far more than any document holds. */
export function aZipBomb(): Bytes {
  return aDocx({ name: 'word/media/image1.bin', content: Buffer.alloc(80 * 1024 * 1024) });
}
