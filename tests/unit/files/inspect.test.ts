import { describe, expect, it } from 'vitest';
import { inspectFile, MAX_FILE_BYTES } from '@/lib/files';
import { Refusal } from '@/lib/refusal';
import {
  aDocx,
  aJpeg,
  aPdf,
  aPng,
  aPolyglot,
  aProgram,
  aScriptedSvg,
  aZip,
  aZipBomb,
  docxParts,
} from '@/tests/support/files';

const text = (value: string) => Buffer.from(value, 'latin1');

function sent(name: string, bytes: Buffer) {
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

async function verdictOn(name: string, bytes: Buffer): Promise<string> {
  try {
    return (await inspectFile(sent(name, bytes), 'file')).mediaType;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.field).toBe('file');
    return error.code;
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what is what its name says', () => {
  it.each([
    ['register.pdf', aPdf(), 'application/pdf'],
    ['REGISTER.PDF', aPdf(), 'application/pdf'],
    ['with zeros at its end.pdf', Buffer.concat([aPdf(), Buffer.alloc(64)]), 'application/pdf'],
    ['seal.png', aPng(), 'image/png'],
    ['scan.jpg', aJpeg(), 'image/jpeg'],
    ['scan.jpeg', aJpeg(), 'image/jpeg'],
    ['with a preview.jpg', Buffer.concat([aJpeg(), aJpeg()]), 'image/jpeg'],
    ['letter.docx', aDocx(), DOCX],
    ['Escritura (copia 2), año 2026.pdf', aPdf(), 'application/pdf'],
    ['登記簿.pdf', aPdf(), 'application/pdf'],
  ])('%s is taken', async (name, bytes, mediaType) => {
    expect(await verdictOn(name, bytes)).toBe(mediaType);
  });

  it('keeps the bytes, and the name in one of its spellings', async () => {
    const bytes = aPdf();
    const file = await inspectFile(sent('an\u0303o.pdf', bytes), 'file');
    expect(file.name).toBe('año.pdf');
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
  });
});

describe('a name that cannot be used', () => {
  it.each([
    '../../etc/passwd.pdf',
    '..\\..\\boot.pdf',
    '/etc/passwd.pdf',
    'C:\\scan.pdf',
    'folder/scan.pdf',
    'scan\u0000.pdf',
    'scan\n.pdf',
    'fdp.\u202Escan.pdf',
    'scan\u200B.pdf',
    '.pdf',
    '',
    ' scan.pdf',
    'scan..pdf',
    'CON.pdf',
    'scan<b>.pdf',
    'scan";x=".pdf',
    `${'a'.repeat(117)}.pdf`,
  ])('%j is refused', async (name) => {
    expect(await verdictOn(name, aPdf())).toBe('fileNameUnusable');
  });

  it('may have 120 characters', async () => {
    expect(await verdictOn(`${'ñ'.repeat(116)}.pdf`, aPdf())).toBe('application/pdf');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['setup.exe', aProgram()],
    ['drawing.svg', aScriptedSvg()],
    ['page.html', text('<html></html>')],
    ['macros.docm', aDocx()],
    ['register', aPdf()],
    ['register.pdf.exe', aPdf()],
    ['old.doc', text('\u00D0\u00CF\u0011\u00E0')],
  ])('%s is refused', async (name, bytes) => {
    expect(await verdictOn(name, bytes)).toBe('fileTypeNotAllowed');
  });
});

describe('a name that misleads', () => {
  it.each([
    ['a program as PDF', 'register.pdf', aProgram()],
    ['a program as DOCX', 'letter.docx', aProgram()],
    ['a scripted SVG as PNG', 'seal.png', aScriptedSvg()],
    ['a scripted SVG as PDF', 'seal.pdf', aScriptedSvg()],
    ['a PNG as JPEG', 'scan.jpg', aPng()],
    ['a PDF as DOCX', 'letter.docx', aPdf()],
    ['a DOCX as PDF', 'letter.pdf', aDocx()],
    ['plain text as PDF', 'notes.pdf', text('hello')],
    ['one byte', 'one.pdf', text('%')],
    ['a page in front of a PDF', 'register.pdf', aPolyglot()],
  ])('%s is refused', async (_what, name, bytes) => {
    expect(await verdictOn(name, bytes)).toBe('fileMisleading');
  });
});

describe('a file that is more than it says, or broken', () => {
  const archive = aDocx();
  const withComment = Buffer.from(archive);
  withComment.writeUInt16LE(5, withComment.length - 2);
  const encrypted = Buffer.from(archive);
  const directory = encrypted.readUInt32LE(encrypted.length - 6);
  encrypted.writeUInt16LE(1, directory + 8);

  it.each([
    ['a PDF with a page behind it', 'a.pdf', Buffer.concat([aPdf(), text('<script>1</script>')])],
    ['a PDF with a page in its first lines', 'a.pdf', aPdf('<html><script>1</script>')],
    ['a PDF with an archive behind it', 'a.pdf', Buffer.concat([aPdf(), archive])],
    [
      'a PDF whose end is the comment of an archive',
      'a.pdf',
      Buffer.concat([aPdf(), withComment, text('%%EOF')]),
    ],
    ['a PDF cut off', 'a.pdf', aPdf().subarray(0, -8)],
    ['a PNG with something behind it', 'a.png', Buffer.concat([aPng(), text('x')])],
    ['a PNG cut off', 'a.png', aPng().subarray(0, -4)],
    [
      'a PNG without a picture',
      'a.png',
      Buffer.concat([aPng().subarray(0, 33), aPng().subarray(-12)]),
    ],
    ['a JPEG with a page behind it', 'a.jpg', Buffer.concat([aJpeg(), text('<html>')])],
    [
      'a JPEG with a page between two ends',
      'a.jpg',
      Buffer.concat([aJpeg(), text('<html>'), Buffer.from([0xff, 0xd9])]),
    ],
    ['a JPEG cut off', 'a.jpg', aJpeg().subarray(0, -2)],
    ['an archive that is no document', 'a.docx', aZip([{ name: 'a.txt', content: text('a') }])],
    [
      'a document with macros',
      'a.docx',
      aDocx({ name: 'word/vbaProject.bin', content: text('m') }),
    ],
    ['a part outside', 'a.docx', aDocx({ name: '../../evil.sh', content: text('x') })],
    ['a part named twice', 'a.docx', aZip([...docxParts(), ...docxParts()])],
    ['an archive behind something', 'a.docx', Buffer.concat([archive.subarray(0, 4), archive])],
    ['something behind an archive', 'a.docx', Buffer.concat([archive, text('<html>')])],
    ['an archive cut off', 'a.docx', archive.subarray(0, -10)],
    ['an encrypted part', 'a.docx', encrypted],
    ['a zip bomb', 'a.docx', aZipBomb()],
    [
      'a zip bomb that says it is small',
      'a.docx',
      aDocx({ name: 'word/x.bin', content: Buffer.alloc(80 * 1024 * 1024), claimed: 100 }),
    ],
    [
      'more parts than any document has',
      'a.docx',
      aDocx(...Array.from({ length: 2001 }, (_, i) => ({ name: `word/${i}`, content: text('') }))),
    ],
  ])('%s is refused', async (_what, name, bytes) => {
    expect(await verdictOn(name, bytes)).toBe('fileUnsound');
  });

  it('refuses parts that share their bytes', async () => {
    const parts = aDocx({ name: 'word/a.bin', content: Buffer.alloc(1000) });
    const bytes = Buffer.from(parts);
    const start = bytes.readUInt32LE(bytes.length - 6);
    const second = bytes.indexOf('PK\u0001\u0002', start + 1, 'latin1');
    bytes.writeUInt32LE(0, second + 42);
    expect(await verdictOn('a.docx', bytes)).toBe('fileUnsound');
  });
});

describe('size', () => {
  it('may be ten megabytes, and no byte more', async () => {
    const near = 10_400_000;
    const missing = MAX_FILE_BYTES - aPdf(' '.repeat(near)).length;
    const largest = aPdf(' '.repeat(near + missing));
    expect(largest.length).toBe(MAX_FILE_BYTES);
    expect(await verdictOn('large.pdf', largest)).toBe('application/pdf');
    expect(await verdictOn('large.pdf', Buffer.concat([largest, text('\n')]))).toBe('fileTooLarge');
  });

  it('is refused before the content is read', async () => {
    const unread = () => Promise.reject(new Error('was read'));
    const file = { name: 'large.pdf', size: MAX_FILE_BYTES + 1, bytes: unread };
    await expect(inspectFile(file, 'file')).rejects.toMatchObject({ code: 'fileTooLarge' });
  });

  it('may not be nothing', async () => {
    expect(await verdictOn('empty.pdf', Buffer.alloc(0))).toBe('fileEmpty');
  });
});
