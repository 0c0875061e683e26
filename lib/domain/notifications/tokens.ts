import { createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** 128 random bits, base64url: what makes the token of one row unlike any other. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The token of a link: base64url HMAC-SHA256 of purpose, row and nonce under the server's secret.
 * It can be made again for a mail that is sent late, and neither the database nor the secret alone
 * is enough to make it.
 * @param purpose keeps tokens of one kind from passing for another's.
 */
export function deriveToken(purpose: string, id: string, nonce: string): string {
  return createHmac('sha256', env.authSecret)
    .update(`${purpose}|${id}|${nonce}`)
    .digest('base64url');
}

/** What the database keeps of a token: its SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
