import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/refusal';
import sharp from 'sharp';
import { LOGO_PIXELS, MAX_LOGO_BYTES } from './policy';

/** What its content may be; the name and what the browser calls it count for nothing. */
const FORMATS = new Set(['png', 'jpeg', 'gif']);
/** More pixels than this are not unpacked. */
const MOST_PIXELS = 24_000_000;

export interface Logo {
  /** PNG. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
}

/**
 * Makes a logo of a picture that a stranger sent: unpacked, at most 300 pixels wide and high, and
 * packed anew as a PNG with nothing else in it, so that what is shown is a picture and no more.
 * @throws Refusal `fileTooLarge`, `fileEmpty`, `pictureNotAllowed`, `pictureUnsound`
 */
export async function readLogo(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Logo> {
  const field = 'file';
  if (file.size === 0) throw new Refusal('fileEmpty', { field });
  if (file.size > MAX_LOGO_BYTES) {
    throw new Refusal('fileTooLarge', { field, params: { max: MAX_LOGO_BYTES / 1024 / 1024 } });
  }
  const sent = new Uint8Array(await file.arrayBuffer());
  const format = await formatOf(sent);
  if (format === null || !FORMATS.has(format)) throw new Refusal('pictureNotAllowed', { field });
  try {
    const { data, info } = await sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LOGO_PIXELS, height: LOGO_PIXELS, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const digest = createHash('sha256').update(data).digest('hex');
    return { bytes: new Uint8Array(data), width: info.width, height: info.height, digest };
  } catch {
    // It reads what strangers wrote: what breaks the reading is nothing that we take.
    throw new Refusal('pictureUnsound', { field });
  }
}

async function formatOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()).format;
  } catch {
    return null;
  }
}
