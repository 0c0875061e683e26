import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keepPace, keepsPace } from '@/lib/action/pace';
import { expectRefusal } from '@/tests/support/outcomes';

describe('the pace of one person', () => {
  it('ends where no hand keeps up, for nobody else', async () => {
    const script = { userId: randomUUID() };
    for (let act = 1; act <= 600; act += 1) await keepPace(script);
    await expectRefusal(keepPace(script), 'tooManyRequests');
    // What need not be done is left undone.
    expect(await keepsPace(script)).toBe(false);
    expect(await keepsPace({ userId: randomUUID() })).toBe(true);
    await expect(keepPace({ userId: randomUUID() })).resolves.toBeUndefined();
  });
});
