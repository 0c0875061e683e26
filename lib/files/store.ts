import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { env } from '@/lib/env';
import type { FileStore } from './file-store';
import { localStore } from './local-store';
import { s3Store } from './s3-store';

export interface StoredFile {
  /** What the database keeps; it says nothing of the file's name or owner. */
  readonly key: string;
  readonly size: number;
  /** Hexadecimal, of the content: what the audit can prove of it. */
  readonly sha256: string;
}

/** Our own keys only: two letters to spread the folders, then the rest of a random id. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}$/;

let chosen: FileStore | undefined;

/** The store of the configuration: the folder of the data, or a store that speaks S3. */
function store(): FileStore {
  chosen ??= env.s3 === undefined ? localStore(join(env.dataDir, 'files')) : s3Store(env.s3);
  return chosen;
}

function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error('Not the key of a stored file');
}

/** Keeps bytes under a key of their own. Whoever takes the key into no row deletes them again. */
export async function putFile(
  bytes: Uint8Array,
  { mediaType }: { readonly mediaType: string },
): Promise<StoredFile> {
  const id = randomUUID().replaceAll('-', '');
  const key = `${id.slice(0, 2)}/${id.slice(2)}`;
  await store().put(key, bytes, mediaType);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { key, size: bytes.byteLength, sha256 };
}

/** The content of a stored file as a stream; null when the store has lost it. */
export async function openFile({
  key,
  size,
}: Pick<StoredFile, 'key' | 'size'>): Promise<ReadableStream<Uint8Array> | null> {
  assertKey(key);
  return store().open(key, size);
}

/** Deletes a stored file; one that is gone already is no error. */
export async function deleteFile(key: string): Promise<void> {
  assertKey(key);
  await store().delete(key);
}
