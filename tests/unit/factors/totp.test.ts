import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOfCode, totpKey } from '@/lib/domain/factors/totp';
import { codeAt } from '../../support/codes';

const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

/** RFC 6238, appendix B (SHA-1), the last six of their eight digits. */
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const;

describe('codes by the clock', () => {
  it.each(VECTORS)('are those of RFC 6238 at %d seconds', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
    expect(codeAt(SECRET, at(seconds))).toBe(code);
  });

  it('count one step early and one step late, as the step they belong to, and no further', () => {
    const now = 1_800_000_015;
    const step = now / 30 - 0.5;
    for (const drift of [-1, 0, 1]) {
      const code = codeAt(SECRET, at(now + drift * 30));
      expect(stepOfCode(SECRET, code, at(now))).toBe(step + drift);
    }
    for (const drift of [-2, 2]) {
      expect(stepOfCode(SECRET, codeAt(SECRET, at(now + drift * 30)), at(now))).toBeNull();
    }
  });

  it('are found for any secret at any time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (secret, seconds) => {
          const step = stepOfCode(secret, codeAt(secret, at(seconds)), at(seconds)) ?? -2;
          // Two neighbouring steps may have the same code once in a million.
          expect(Math.abs(step - Math.floor(seconds / 30))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('come from a key that apps take, with names that need escaping', () => {
    const { uri, typed } = totpKey(SECRET, {
      issuer: 'Partner Center: ñ',
      account: 'ana+1@granada.example',
    });
    const url = new URL(uri);
    expect(url.protocol).toBe('otpauth:');
    expect(url.searchParams.get('secret')).toBe(typed);
    expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(url.searchParams.get('issuer')).toBe('Partner Center: ñ');
    expect(decodeURIComponent(url.pathname)).toContain('ana+1@granada.example');
  });
});
