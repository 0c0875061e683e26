/** What is read again only after a while, by key. */
export interface Remembered<Key, Value> {
  readonly get: (key: Key) => Promise<Value>;
  /** Lets the next one read all of it anew. */
  readonly forget: () => void;
}

/**
 * Remembers what `read` answers for some milliseconds, for pages that may show a thing as it was a
 * moment ago. Many who ask at once wait for one reading; one that failed is not remembered. What has
 * run out is dropped at the next reading.
 */
export function remembering<Key, Value>(
  milliseconds: number,
  read: (key: Key) => Promise<Value>,
): Remembered<Key, Value> {
  const known = new Map<Key, { readonly value: Promise<Value>; readonly until: number }>();
  return {
    async get(key) {
      const now = Date.now();
      const last = known.get(key);
      if (last !== undefined && now < last.until) return last.value;
      for (const [old, { until }] of known) if (until <= now) known.delete(old);
      const entry = { value: read(key), until: now + milliseconds };
      known.set(key, entry);
      entry.value.catch(() => {
        if (known.get(key) === entry) known.delete(key);
      });
      return entry.value;
    },
    forget() {
      known.clear();
    },
  };
}
