import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds for which a code counts (RFC 6238, what every app assumes). */
export const TOTP_PERIOD = 30;
/** Steps that a clock may be off, each way. */
const DRIFT = 1;
/** As long as the hash of HMAC-SHA1: RFC 4226, section 4, R6. */
const SECRET_BYTES = 20;

/** A secret to share with an authenticator app. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

function totp(secret: Uint8Array, label?: { readonly issuer: string; readonly account: string }) {
  return new TOTP({
    // A copy of its own: the library keeps the whole buffer under a view.
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: TOTP_PERIOD,
    ...(label === undefined ? {} : { issuer: label.issuer, label: label.account }),
  });
}

/** The secret as an app takes it: as the text of a QR code, and as letters to type. */
export function totpKey(
  secret: Uint8Array,
  label: { readonly issuer: string; readonly account: string },
): { readonly uri: string; readonly typed: string } {
  const made = totp(secret, label);
  return { uri: made.toString(), typed: made.secret.base32 };
}

/**
 * The time step that a code belongs to: the present one, or its neighbour for a clock that is off.
 * @returns null for a code of none of the three.
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: DRIFT });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / TOTP_PERIOD) + delta;
}
