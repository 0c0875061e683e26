import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each purpose, so that what was sealed for one never opens as another. */
function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env.authSecret, '', `seal|${purpose}`, 32));
}

/**
 * Encrypts a secret that the server has to read again: AES-256-GCM under a key of AUTH_SECRET.
 * @param purpose what kind of secret it is.
 * @param place the row it belongs to: copied into another row, it does not open.
 * @returns base64url
 */
export function seal(purpose: string, place: string, secret: Uint8Array): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(purpose), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; null when it was changed, moved, or sealed under another AUTH_SECRET. */
export function openSealed(purpose: string, place: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyFor(purpose), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
