import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/refusal';
import sharp from 'sharp';
import { LOGO_PIXELS, MAX_LOGO_BYTES } from './policy';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const GIF = Buffer.from('GIF8', 'latin1');
/**
 * What its content may be, by how it begins; the name and what the browser calls it count for
 * nothing. Whatever begins otherwise meets none of the library's many other readers.
 */
const BEGINNINGS = [PNG, JPEG, GIF];
/** The marker of a scan of a JPEG. */
const SCAN = Buffer.from('ffda', 'hex');
/**
 * A progressive JPEG goes over its picture some ten times. Each time costs as much as a whole
 * picture, however few bytes say it: two megabytes could keep a core busy for minutes.
 */
const MOST_SCANS = 100;
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
  const sent = Buffer.from(await file.arrayBuffer());
  const isAllowed = BEGINNINGS.some((bytes) => sent.subarray(0, bytes.length).equals(bytes));
  if (!isAllowed) throw new Refusal('pictureNotAllowed', { field });
  if (hasTooManyScans(sent)) throw new Refusal('pictureUnsound', { field });
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

/** Of a JPEG, counts what could begin a scan, wherever it stands: never fewer than there are. */
function hasTooManyScans(bytes: Buffer): boolean {
  if (!bytes.subarray(0, JPEG.length).equals(JPEG)) return false;
  let count = 0;
  for (let at = bytes.indexOf(SCAN); at !== -1; at = bytes.indexOf(SCAN, at + SCAN.length)) {
    count += 1;
    if (count > MOST_SCANS) return true;
  }
  return false;
}
