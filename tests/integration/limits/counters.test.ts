import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { clearOldCounters, takeLimit } from '@/lib/domain/limits';
import { expectRefusal } from '@/tests/support/outcomes';

/** The pool of connections lets idle ones go after as long. */
const A_MINUTE = 60_000;

describe('counting', () => {
  it('leaves no timer behind, however often it counts', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const limit = { name: 'timers', times: 50, seconds: 3600 };
    for (let use = 0; use < 20; use += 1) await takeLimit(limit, 'somebody');
    const long = timers.mock.calls.filter(([, pause = 0]) => pause > A_MINUTE);
    expect(long).toEqual([]);
  });

  it('keeps limits apart that allow equally much in equal time', async () => {
    const one = { name: 'one', times: 1, seconds: 60 };
    const other = { name: 'other', times: 1, seconds: 60 };
    await takeLimit(one, 'somebody');
    await takeLimit(other, 'somebody');
    await takeLimit(one, 'somebody else');
    await expectRefusal(takeLimit(one, 'somebody'), 'tooManyRequests');
  });
});

describe('clearing', () => {
  it('drops what ran out an hour ago and keeps what still counts', async () => {
    await db.rateLimit.deleteMany({});
    const now = Date.now();
    const at = (key: string, expire: number) => ({ key, points: 1, expire: BigInt(expire) });
    await db.rateLimit.createMany({
      data: [at('old', now - 61 * A_MINUTE), at('late', now - 59 * A_MINUTE), at('live', now + 1)],
    });
    expect(await clearOldCounters(new Date(now))).toBe(1);
    const left = await db.rateLimit.findMany({ orderBy: { key: 'asc' }, select: { key: true } });
    expect(left.map(({ key }) => key)).toEqual(['late', 'live']);
  });
});
