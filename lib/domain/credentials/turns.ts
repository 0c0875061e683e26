import { availableParallelism } from 'node:os';
import { pagesUnderWay } from '@/lib/pages-under-way';
import { Refusal } from '@/lib/refusal';

/** Works at once: one core stays free. */
export const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** Beyond this queue a further one is told to come back instead of waiting. */
const MAX_WAITING = 500;
/** So many of one side may wait: it cannot fill the queue for all others. */
const MAX_OF_ONE = 50;
/** A rest is never longer than this, in milliseconds. */
const LONGEST_REST = 50;

interface Turns {
  working: number;
  waiting: number;
  /** Who waits, by the side they come from; the side at the front is the next. */
  readonly sides: Map<string, (() => void)[]>;
}

/* The framework loads this module once per bundle, and all of them share the machine's cores. */
const holder = globalThis as typeof globalThis & { partnerCenterHashTurns?: Turns };

function turns(): Turns {
  holder.partnerCenterHashTurns ??= { working: 0, waiting: 0, sides: new Map() };
  return holder.partnerCenterHashTurns;
}

/** Waits until a place is handed over. */
function wait(from: string): Promise<void> {
  const all = turns();
  const side = all.sides.get(from) ?? [];
  if (all.waiting >= MAX_WAITING || side.length >= MAX_OF_ONE) {
    throw new Refusal('tooManyRequests', { params: { seconds: 10 } });
  }
  all.sides.set(from, side);
  all.waiting += 1;
  return new Promise((resolve) => side.push(resolve));
}

/** Hands a place over: to the side whose turn it is, which then stands behind all others. */
function handOver(): void {
  const all = turns();
  const [front] = all.sides;
  if (front === undefined) {
    all.working -= 1;
    return;
  }
  const [from, [next, ...others]] = front;
  all.sides.delete(from);
  if (others.length > 0) all.sides.set(from, others);
  all.waiting -= 1;
  next?.();
}

/**
 * Does what keeps a core busy for some milliseconds when its turn comes: so many at once, each side
 * in turn, so that whoever sends many waits behind themselves. While pages are being answered, and
 * more are waiting, a place rests as long as it worked: what else a sign-in costs delays pages, too.
 * @param from whose work it is, such as an address.
 * @throws Refusal `tooManyRequests` when more are waiting than should.
 */
export async function inTurn<T>(from: string, work: () => Promise<T>): Promise<T> {
  const all = turns();
  if (all.working < AT_ONCE) all.working += 1;
  else await wait(from);
  const began = performance.now();
  try {
    return await work();
  } finally {
    const rest = Math.min(performance.now() - began, LONGEST_REST);
    if (all.waiting > 0 && pagesUnderWay() > 0) setTimeout(handOver, rest);
    else handOver();
  }
}
