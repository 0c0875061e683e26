/** Numbers that look random and are the same at every run (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Few of the first ones are most of all, as with words and sizes in life (Zipf). */
  skewedBelow(bound: number): number {
    return Math.floor(bound ** this.next()) - 1;
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  pickSkewed<T>(from: readonly T[]): T {
    const one = from[this.skewedBelow(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}

/** Ids of each kind of row: like those of version 7 they grow with `n`, and are the same at every run. */
export function idOf(kind: number, n: number): string {
  const random = new Random(kind * 16_777_259 + n);
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const time = hex(1_700_000_000_000 + n, 12);
  const rest = [hex(random.below(65_536), 4), hex(random.below(4_294_967_296), 8)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(kind, 3)}-8${hex(random.below(4096), 3)}-${rest.join('')}`;
}
