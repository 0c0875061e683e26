import { describe, expect, it, vi } from 'vitest';
import { inputOf } from '@/lib/action/input';

describe('what a form sent', () => {
  it('is read by name, lists included, without the framework’s own fields', () => {
    const data = new FormData();
    for (const [name, value] of [
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
      ['$ACTION_ID', 'x'],
    ] as const) {
      data.append(name, value);
    }
    expect(inputOf(data)).toEqual({ a: '1', b: ['2', '3'] });
  });

  it('is read in one pass: a body full of names holds nobody up', () => {
    const data = new FormData();
    for (let at = 0; at < 20_000; at += 1) data.append(`n${at}`, '');
    // Each of these walks the whole body: one call a name would be a square of its length.
    const searches = (['get', 'getAll', 'has'] as const).map((method) => vi.spyOn(data, method));
    expect(Object.keys(inputOf(data))).toHaveLength(20_000);
    for (const search of searches) expect(search).not.toHaveBeenCalled();
  });
});
