/** Pages of lists whose newest row comes first, ordered by ids that grow with time (uuid v7). */

import { idOrNull } from './ids';

export interface Turn {
  /** The id that the page before ended with. */
  readonly after?: string | null | undefined;
  /** The id that the page after began with. */
  readonly before?: string | null | undefined;
}

export interface Keyset<Row> {
  readonly rows: readonly Row[];
  /** Give it as `after` to get the next page; null on the last one. */
  readonly nextAfter: string | null;
  /** Give it as `before` to get the previous page; null on the first one. */
  readonly previousBefore: string | null;
}

/** What to ask the database for: one row more than shown tells whether there is another page. */
export function newestFirst(turn: Turn, limit: number) {
  const before = idOrNull(turn.before);
  const after = before === null ? idOrNull(turn.after) : null;
  const where =
    before !== null ? { id: { gt: before } } : after !== null ? { id: { lt: after } } : {};
  const direction: 'asc' | 'desc' = before === null ? 'desc' : 'asc';
  return { where, orderBy: { id: direction }, take: limit + 1 };
}

/** The page made of what was found for the same turn and limit. */
export function pageOf<Row extends { readonly id: string }>(
  found: readonly Row[],
  turn: Turn,
  limit: number,
): Keyset<Row> {
  const isBack = idOrNull(turn.before) !== null;
  const isTurned = isBack || idOrNull(turn.after) !== null;
  const hasMore = found.length > limit;
  const kept = found.slice(0, limit);
  const rows = isBack ? kept.toReversed() : kept;
  return {
    rows,
    nextAfter: (isBack || hasMore) && rows.length > 0 ? (rows.at(-1)?.id ?? null) : null,
    previousBefore: (isBack ? hasMore : isTurned) ? (rows[0]?.id ?? null) : null,
  };
}
