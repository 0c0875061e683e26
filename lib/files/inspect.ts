import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '@/lib/refusal';
import { isSoundDocx } from './docx';
import { assertUsableName, extensionOf } from './file-name';
import { isSoundJpeg, isSoundPng } from './images';
import { isSoundPdf } from './pdf';

/** The largest file that is taken (spec E10). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export type FileKind = 'pdf' | 'png' | 'jpeg' | 'docx';

interface KindRule {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** What the kind's own structure promises beyond its first bytes. */
  readonly isSound: (bytes: Buffer) => boolean | Promise<boolean>;
}

const KINDS: Readonly<Record<FileKind, KindRule>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], isSound: isSoundPdf },
  png: { mediaType: 'image/png', extensions: ['png'], isSound: isSoundPng },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], isSound: isSoundJpeg },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    isSound: isSoundDocx,
  },
};

/** A file as a browser sends it. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface InspectedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The kind whose extension a name carries. */
function kindByName(name: string): FileKind | undefined {
  const extension = extensionOf(name);
  return (Object.keys(KINDS) as FileKind[]).find((kind) =>
    KINDS[kind].extensions.includes(extension),
  );
}

/** The kind of what the bytes are; other formats by their usual extension, null for unknown ones. */
async function recognized(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    // It reads what strangers wrote: what breaks the reading is nothing that we take.
    return null;
  }
}

/**
 * Looks into a file that a stranger sent, cheapest test first, and believes neither its name nor
 * what the browser calls it: the content has to be of the kind that the name claims, sound from its
 * first byte to its last, and nothing else besides.
 * @param field the form field that a refusal belongs to
 * @throws Refusal `fileNameUnusable`, `fileTypeNotAllowed`, `fileEmpty`, `fileTooLarge`,
 *   `fileMisleading`, `fileUnsound`
 */
export async function inspectFile(file: SentFile, field: string): Promise<InspectedFile> {
  const name = file.name.normalize('NFC');
  assertUsableName(name, field);
  const kind = kindByName(name);
  if (kind === undefined) throw new Refusal('fileTypeNotAllowed', { field });
  if (file.size === 0) throw new Refusal('fileEmpty', { field });
  if (file.size > MAX_FILE_BYTES) {
    throw new Refusal('fileTooLarge', { field, params: { max: MAX_FILE_BYTES / 1024 / 1024 } });
  }
  const bytes = Buffer.from(await file.bytes());
  const { mediaType, isSound } = KINDS[kind];
  const type = extensionOf(name).toUpperCase();
  const sound = await isSound(bytes);
  // Our own bounded reading of an archive comes first; the library then inflates parts of it.
  const found = kind === 'docx' && !sound ? null : await recognized(bytes);
  if (found !== mediaType && !(kind === 'docx' && looksZipped(bytes))) {
    throw new Refusal('fileMisleading', { field, params: { type } });
  }
  if (!sound || found !== mediaType) {
    throw new Refusal('fileUnsound', { field, params: { type } });
  }
  return { name, mediaType, bytes };
}

function looksZipped(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}
