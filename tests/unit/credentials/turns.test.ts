import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AT_ONCE, inTurn } from '@/lib/domain/credentials/turns';
import { countPage, pagesUnderWay } from '@/lib/pages-under-way';
import { expectRefusal } from '@/tests/support/outcomes';

/** Works that end when the test says so, in the order in which they began. */
function works() {
  const began: { name: string; end: () => void }[] = [];
  const work = (name: string, from: string) =>
    inTurn(from, () => new Promise<void>((end) => began.push({ name, end })));
  const settled = () => new Promise((done) => setImmediate(done));
  return {
    work,
    names: () => began.map(({ name }) => name),
    endNext: async (index: number) => {
      began[index]?.end();
      await settled();
    },
  };
}

/** Takes every place, so that what comes next has to wait. */
function fill({ work }: ReturnType<typeof works>): Promise<void>[] {
  return Array.from({ length: AT_ONCE }, (_, n) => work(`first ${n}`, 'first'));
}

const others = (names: readonly string[]) => names.filter((name) => !name.startsWith('first'));

afterEach(() => {
  vi.useRealTimers();
});

describe('turns', () => {
  it('go to each side in turn, whoever sent the most', async () => {
    const all = works();
    const done = fill(all);
    for (const name of ['a1', 'a2', 'a3']) done.push(all.work(name, 'a'));
    done.push(all.work('b1', 'b'));
    expect(others(all.names())).toEqual([]);
    for (let n = 0; n < AT_ONCE + 4; n += 1) await all.endNext(n);
    expect(others(all.names())).toEqual(['a1', 'b1', 'a2', 'a3']);
    await Promise.all(done);
  });

  it('are refused to a side that has fifty waiting, and to nobody else', async () => {
    const all = works();
    const done = fill(all);
    for (let n = 0; n < 50; n += 1) done.push(all.work(`a${n}`, 'a'));
    await expectRefusal(all.work('one too many', 'a'), 'tooManyRequests');
    done.push(all.work('b1', 'b'));
    for (let n = 0; n < AT_ONCE + 51; n += 1) await all.endNext(n);
    expect(others(all.names())[1]).toBe('b1');
    await Promise.all(done);
  });

  it('are handed on at once, and after a rest while a page is being answered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    const response = new EventEmitter();
    countPage({ method: 'GET' }, response as never);
    expect(pagesUnderWay()).toBe(1);
    const all = works();
    const done = fill(all);
    done.push(all.work('waits', 'a'));
    vi.advanceTimersByTime(20);
    await all.endNext(0);
    expect(others(all.names())).toEqual([]);
    vi.advanceTimersByTime(19);
    expect(others(all.names())).toEqual([]);
    vi.advanceTimersByTime(1);
    await all.endNext(1);
    expect(others(all.names())).toEqual(['waits']);
    response.emit('close');
    expect(pagesUnderWay()).toBe(0);
    done.push(all.work('comes at once', 'a'));
    for (let n = 1; n < AT_ONCE + 2; n += 1) await all.endNext(n);
    expect(others(all.names())).toEqual(['waits', 'comes at once']);
    await Promise.all(done);
  });

  it('go on after work that failed', async () => {
    await expect(inTurn('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(inTurn('a', () => Promise.resolve('in'))).resolves.toBe('in');
  });
});

it('counts what is read, and nothing that is posted, as a page', () => {
  countPage({ method: 'POST' }, new EventEmitter() as never);
  expect(pagesUnderWay()).toBe(0);
});
