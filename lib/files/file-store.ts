/** Where files lie. A key is written once and never changed. */
export interface FileStore {
  readonly put: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>;
  /** Null when there is no such file. `size` is what was put. */
  readonly open: (key: string, size: number) => Promise<ReadableStream<Uint8Array> | null>;
  /** A file that is gone already is no error. */
  readonly delete: (key: string) => Promise<void>;
}
