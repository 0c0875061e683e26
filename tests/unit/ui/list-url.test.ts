import { describe, expect, it } from 'vitest';
import {
  isNarrowed,
  listHref,
  nextSort,
  parseListState,
  withoutFilter,
  type ListSpec,
} from '@/components/ui/list-url';
import { placeCursor, readPlace } from '@/lib/name-order';

const spec: ListSpec = { sorts: ['name', 'created'], filters: { status: ['active', 'blocked'] } };

describe('parseListState', () => {
  it('gives the defaults for an empty URL', () => {
    expect(parseListState({}, spec)).toEqual({
      q: '',
      sort: 'name',
      direction: 'ascending',
      size: 25,
      after: null,
      before: null,
      filters: {},
      columns: [],
    });
  });

  it('shows all columns unless some are chosen, by boxes or by an address', () => {
    const wide: ListSpec = { ...spec, columns: ['domain', 'since'] };
    expect(parseListState({}, wide).columns).toEqual(['domain', 'since']);
    for (const columns of [['-', 'since'], 'since', 'since.password']) {
      const state = parseListState({ columns }, wide);
      expect(state.columns).toEqual(['since']);
      expect(listHref('/l', state, wide)).toBe('/l?columns=since');
    }
    const bare = parseListState({ columns: '-' }, wide);
    expect(bare.columns).toEqual([]);
    expect(listHref('/l', bare, wide)).toBe('/l?columns=-');
  });

  it('takes an id for a filter only if it is one', () => {
    const held: ListSpec = { ...spec, ids: ['partner'] };
    const id = '0191E0B6-0000-7000-8000-000000000001';
    expect(parseListState({ partner: id }, held).filters).toEqual({ partner: id.toLowerCase() });
    expect(parseListState({ partner: 'x' }, held).filters).toEqual({});
    expect(listHref('/l', parseListState({ partner: id }, held), held)).toContain('partner=0191e0');
  });

  it('reads what the list offers', () => {
    const state = parseListState(
      { q: '  acme ', sort: '-created', size: '50', status: 'blocked', after: 'abc' },
      spec,
    );
    expect(state).toMatchObject({ q: 'acme', sort: 'created', direction: 'descending', size: 50 });
    expect(state.filters).toEqual({ status: 'blocked' });
    expect(state.after).toBe('abc');
  });

  it('ignores what the list does not offer', () => {
    const state = parseListState(
      { sort: '-password', size: '1000000', status: 'x', role: 'y', q: ['a', 'b'] },
      spec,
    );
    expect(state).toMatchObject({ sort: 'name', direction: 'ascending', size: 25, q: 'a' });
    expect(state.filters).toEqual({});
  });

  it('bounds hostile input', () => {
    const state = parseListState({ q: 'x'.repeat(5000), after: 'y'.repeat(5000) }, spec);
    expect(state.q).toHaveLength(100);
    expect(state.after).toBeNull();
  });

  it('passes on nothing that a database cannot store', () => {
    const dated: ListSpec = { sorts: ['at'], days: ['from'] };
    const read = (given: object) => parseListState({ ...given }, dated);
    expect(read({ q: 'a\0b', after: '\0' })).toMatchObject({ q: 'ab', after: null });
    expect(read({ from: '0000-01-01' }).filters).toEqual({});
    expect(read({ from: '0001-01-01' }).filters).toEqual({ from: '0001-01-01' });
  });

  it('has room for the place of the longest name', () => {
    const place = { name: '漢'.repeat(150), id: '019a0000-0000-7000-8000-000000000000' };
    const { after } = parseListState({ after: placeCursor(place) }, spec);
    expect(readPlace(after)).toEqual(place);
  });

  it('keeps one cursor only', () => {
    expect(parseListState({ after: 'a', before: 'b' }, spec)).toMatchObject({
      after: 'a',
      before: null,
    });
  });

  it('may start in descending order', () => {
    const newest: ListSpec = { sorts: ['created'], descending: true };
    const state = parseListState({}, newest);
    expect(state.direction).toBe('descending');
    expect(listHref('/x', state, newest)).toBe('/x');
    expect(listHref('/x', state, newest, { direction: 'ascending' })).toBe('/x?sort=created');
  });
});

describe('listHref', () => {
  const state = parseListState({ q: 'a&b', status: 'active', after: 'cursor' }, spec);

  it('leaves defaults out and escapes the rest', () => {
    expect(listHref('/x', parseListState({}, spec), spec)).toBe('/x');
    expect(listHref('/x', state, spec, { after: 'n' })).toBe('/x?q=a%26b&status=active&after=n');
  });

  it('starts again at the first page when search, filter, order or size change', () => {
    expect(listHref('/x', state, spec, { q: '' })).toBe('/x?status=active');
    expect(listHref('/x', state, spec, { size: 100 })).not.toContain('cursor');
    expect(listHref('/x', state, spec, nextSort(state, 'created'))).not.toContain('cursor');
  });

  it('goes back by the other cursor', () => {
    expect(listHref('/x', state, spec, { before: 'p' })).toBe('/x?q=a%26b&status=active&before=p');
  });

  it('gives back the state it was made from', () => {
    const href = listHref('/x', state, spec, { after: 'n' });
    const query = Object.fromEntries(new URL(href, 'http://x').searchParams);
    expect(parseListState(query, spec)).toEqual({ ...state, after: 'n' });
  });
});

describe('order and filters', () => {
  it('turns the order round on the sorted column only', () => {
    const state = parseListState({}, spec);
    expect(nextSort(state, 'name')).toEqual({ sort: 'name', direction: 'descending' });
    expect(nextSort(state, 'created')).toEqual({ sort: 'created', direction: 'ascending' });
  });

  it('knows a narrowed list', () => {
    const state = parseListState({ status: 'active' }, spec);
    expect(isNarrowed(state)).toBe(true);
    expect(withoutFilter(state, 'status')).toEqual({});
    expect(isNarrowed({ ...state, filters: withoutFilter(state, 'status') })).toBe(false);
  });
});
