/** What is read again only after a while, by key. */
export interface Remembered<Key, Value> {
  readonly get: (key: Key) => Promise<Value>;
  /** Lets the next one read all of it anew. */
  readonly forget: () => void;
}

/**
 * Remembers what `read` answers for some milliseconds, for pages that may show a thing as it was a
 * moment ago. Keys have to be few: each is kept. A failed reading is not remembered.
 */
export function remembering<Key, Value>(
  milliseconds: number,
  read: (key: Key) => Promise<Value>,
): Remembered<Key, Value> {
  const known = new Map<Key, { readonly value: Value; readonly until: number }>();
  return {
    async get(key) {
      const last = known.get(key);
      if (last !== undefined && Date.now() < last.until) return last.value;
      const value = await read(key);
      known.set(key, { value, until: Date.now() + milliseconds });
      return value;
    },
    forget() {
      known.clear();
    },
  };
}
