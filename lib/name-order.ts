import { idOrNull } from './ids';

/*
 * Pages of lists in the order of a folded name, or of anything else that a text says exactly, such as
 * a moment. The place stands in the URL and not only the row that had it: a row that is gone or renamed
 * meanwhile leaves its place to the rest.
 */

/** Where a row stands in the order. */
export interface Place {
  /** What the list is ordered by, as text. */
  readonly name: string;
  readonly id: string;
}

export interface NamedTurn {
  /** Cursors as they came in the URL; malformed ones count as none. */
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

export interface NamedPage<Row> {
  readonly rows: readonly Row[];
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

export function placeCursor({ name, id }: Place): string {
  return Buffer.from(`${id}${name}`, 'utf8').toString('base64url');
}

/** The place that a cursor names; null for none and for a malformed one, which starts anew. */
export function readPlace(cursor: string | null | undefined): Place | null {
  if (cursor === null || cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [id, name] = [idOrNull(text.slice(0, 36)), text.slice(36)];
  return id !== null && !name.includes('\0') ? { id, name } : null;
}

/** From which place a page goes on, and whether against the order of the list. */
export function startOf({ after, before }: NamedTurn): {
  readonly start: Place | null;
  readonly isBackward: boolean;
} {
  const start = readPlace(after ?? before);
  return { start, isBackward: start !== null && (after ?? null) === null };
}

/** The page made of what was found for the turn, one row more than `size` if there is more. */
export function namedPageOf<Row>(
  found: readonly Row[],
  turn: NamedTurn,
  size: number,
  placeOf: (row: Row) => Place,
): NamedPage<Row> {
  const { start, isBackward } = startOf(turn);
  const hasMore = found.length > size;
  const kept = found.slice(0, size);
  const rows = isBackward ? kept.toReversed() : kept;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const isPrevious = isBackward ? hasMore : start !== null;
  return {
    rows,
    previous: first !== undefined && isPrevious ? placeCursor(placeOf(first)) : null,
    next: last !== undefined && (isBackward || hasMore) ? placeCursor(placeOf(last)) : null,
  };
}

type Ends = Pick<NamedPage<unknown>, 'next' | 'previous'>;

/** Beyond every id, and before it. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The ends of a page that was looked through up to a horizon only: it goes on from there. One
 * without rows leads back to where it began, the row at that place included.
 * @param horizon null for a page that was looked through to its end
 */
export function endsAtHorizon(
  { next, previous }: Ends,
  horizon: Place | null,
  { turn, descending = false }: { turn: NamedTurn; descending?: boolean | undefined },
): Ends {
  const { start, isBackward } = startOf(turn);
  const cursor = horizon === null ? null : placeCursor(horizon);
  if (isBackward) return { previous: cursor ?? previous, next: next ?? cursor };
  const id = descending ? FIRST_ID : LAST_ID;
  const back = start === null ? null : placeCursor({ name: start.name, id });
  return { next: cursor ?? next, previous: previous ?? back };
}
