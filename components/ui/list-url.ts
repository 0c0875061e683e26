import { idOrNull } from '@/lib/ids';

/** What a list can be asked for; everything else in the URL is ignored. */
export type ListSpec = {
  /** Columns it can be sorted by; the first is the default. */
  sorts: readonly [string, ...string[]];
  /** Whether the default order is descending, as for dates. */
  descending?: boolean;
  /** Filters by name, each with the values it can take. */
  filters?: Readonly<Record<string, readonly string[]>>;
  /** Filters that are days, `YYYY-MM-DD`. */
  days?: readonly string[];
  /** Filters that are a text of up to 50 characters. */
  texts?: readonly string[];
  /** Filters that are ids of something. */
  ids?: readonly string[];
  /** Columns that can be left out; all are shown unless told otherwise. */
  columns?: readonly string[];
  /** Page sizes on offer; the first is the default. */
  sizes?: readonly [number, ...number[]];
};

export type ListState = {
  /** What is searched for: trimmed, at most 100 characters, '' for nothing. */
  q: string;
  sort: string;
  direction: 'ascending' | 'descending';
  size: number;
  /** The cursor after which, or before which, the page starts; at most one is set. */
  after: string | null;
  before: string | null;
  /** The active filters. */
  filters: Readonly<Record<string, string>>;
  /** The columns that are shown, of those that can be left out. */
  columns: readonly string[];
};

/** A page's `searchParams`, as the framework hands them over. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Stands in the URL for no column at all: the framework drops what is empty. */
const NO_COLUMN = '-';

export const defaultSizes = [25, 50, 100] as const;
const longestSearch = 100;
const longestText = 50;
/** More than any place of a list takes: 150 characters of the widest kind, and an id. */
const longestCursor = 2000;

function one(params: SearchParams, name: string): string {
  const value = params[name];
  const text = typeof value === 'string' ? value : (value?.[0] ?? '');
  // PostgreSQL stores no NUL and refuses every comparison with one.
  return text.replaceAll('\0', '').trim();
}

/** A cursor; one that is too long is none, for a cut one would lead to another place. */
function cursor(params: SearchParams, name: string): string | null {
  const text = one(params, name);
  return text === '' || text.length > longestCursor ? null : text;
}

function sizesOf(spec: ListSpec): readonly [number, ...number[]] {
  return spec.sizes ?? defaultSizes;
}

/** Whether a text names a day that exists; no calendar has a year 0. */
function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads a list's state from the URL; what is unknown or malformed falls back to the default. */
export function parseListState(params: SearchParams, spec: ListSpec): ListState {
  const asked = one(params, 'sort');
  const column = asked.replace(/^-/, '');
  const known = spec.sorts.includes(column);
  const descending = known ? asked.startsWith('-') : (spec.descending ?? false);
  const sizes = sizesOf(spec);
  const size = Number(one(params, 'size'));
  const filters: Record<string, string> = {};
  for (const [name, values] of Object.entries(spec.filters ?? {})) {
    const value = one(params, name);
    if (values.includes(value)) filters[name] = value;
  }
  for (const name of spec.days ?? []) {
    const value = one(params, name);
    if (isDay(value)) filters[name] = value;
  }
  for (const name of spec.texts ?? []) {
    const value = one(params, name).slice(0, longestText);
    if (value !== '') filters[name] = value;
  }
  for (const name of spec.ids ?? []) {
    const value = idOrNull(one(params, name));
    if (value !== null) filters[name] = value;
  }
  const after = cursor(params, 'after');
  const before = cursor(params, 'before');
  return {
    q: one(params, 'q').slice(0, longestSearch),
    sort: known ? column : spec.sorts[0],
    direction: descending ? 'descending' : 'ascending',
    size: sizes.includes(size) ? size : sizes[0],
    after,
    before: after === null ? before : null,
    filters,
    columns: columnsOf(params, spec),
  };
}

/** The chosen columns: boxes of a form each give one, an address of ours joins them by points. */
function columnsOf(params: SearchParams, { columns = [] }: ListSpec): readonly string[] {
  const value = params['columns'];
  if (value === undefined) return columns;
  const asked = [value].flat().flatMap((text) => text.split('.'));
  return columns.filter((column) => asked.includes(column));
}

/** Whether the list is narrowed, so that an empty page means "no results" and not "no data". */
export function isNarrowed(state: ListState): boolean {
  return state.q !== '' || Object.keys(state.filters).length > 0;
}

/** The URL's parameters for a state, defaults left out, so that equal views have equal URLs. */
export function listQuery(state: ListState, spec: ListSpec): Record<string, string> {
  const query: Record<string, string> = {};
  if (state.q !== '') query['q'] = state.q;
  for (const name of [
    ...Object.keys(spec.filters ?? {}),
    ...(spec.days ?? []),
    ...(spec.texts ?? []),
    ...(spec.ids ?? []),
  ]) {
    const value = state.filters[name];
    if (value !== undefined) query[name] = value;
  }
  const descending = state.direction === 'descending';
  if (state.sort !== spec.sorts[0] || descending !== (spec.descending ?? false)) {
    query['sort'] = `${descending ? '-' : ''}${state.sort}`;
  }
  if (state.size !== sizesOf(spec)[0]) query['size'] = String(state.size);
  if (state.columns.length < (spec.columns ?? []).length) {
    query['columns'] = state.columns.join('.') || NO_COLUMN;
  }
  if (state.after !== null) query['after'] = state.after;
  else if (state.before !== null) query['before'] = state.before;
  return query;
}

/**
 * The address of the list with something changed. Any change but turning the page starts again
 * at the first page: a cursor belongs to one order and one search.
 */
export function listHref(
  path: string,
  state: ListState,
  spec: ListSpec,
  change: Partial<ListState> = {},
): string {
  const turning = 'after' in change || 'before' in change;
  const next = { ...state, ...(turning ? {} : { after: null, before: null }), ...change };
  if (change.after !== undefined && change.after !== null) next.before = null;
  if (change.before !== undefined && change.before !== null) next.after = null;
  const query = new URLSearchParams(listQuery(next, spec)).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The order a click on a column's heading asks for: its own, or the other way round. */
export function nextSort(
  state: ListState,
  column: string,
): { sort: string; direction: ListState['direction'] } {
  const reversed = state.sort === column && state.direction === 'ascending';
  return { sort: column, direction: reversed ? 'descending' : 'ascending' };
}

/** The active filters without one of them. */
export function withoutFilter(state: ListState, name: string): ListState['filters'] {
  return Object.fromEntries(Object.entries(state.filters).filter(([key]) => key !== name));
}
