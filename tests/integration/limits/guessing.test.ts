import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { guardGuessing } from '@/lib/domain/limits';
import { limitKey } from '@/lib/domain/limits/limiter';
import { expectRefusal } from '@/tests/support/outcomes';

const KIND = 'test-secret';
const OWNER = '198.51.100.1';
const STRANGERS = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'];

const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('in');

/** As many mistakes as if they had been made within the hour. */
async function mistakes(key: string, points: number): Promise<void> {
  const expire = BigInt(Date.now() + 3_600_000);
  await db.rateLimit.create({ data: { key, points, expire } });
}

/** The delay of the account's gate is over, that of the strangers' own gates is not. */
async function accountsDelayEnds(account: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: `gate:${limitKey(KIND, 'account', account)}` } });
}

describe('an account that many guess at', () => {
  it('stays open to its owner while the strangers are refused for their own mistakes', async () => {
    const account = 'ana@cobalt.example';
    await mistakes(limitKey(KIND, 'account', account), 60);
    for (const ip of STRANGERS) {
      await mistakes(limitKey(KIND, 'pair', account, ip), 20);
      await guardGuessing(KIND, account, { ip }, wrong).catch(() => null);
    }
    await accountsDelayEnds(account);
    for (const ip of STRANGERS) {
      await expectRefusal(guardGuessing(KIND, account, { ip }, wrong), 'tooManyAttempts');
    }
    expect(await guardGuessing(KIND, account, { ip: OWNER }, right)).toBe('in');
  });
});
