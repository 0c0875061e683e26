import { S3mini } from 's3mini';
import type { Env } from '@/lib/env';
import type { FileStore } from './file-store';

/** How long one request to the store may take, in milliseconds. */
const PATIENCE = 30_000;

/** Files in a bucket of any store that speaks S3. */
export function s3Store(settings: NonNullable<Env['s3']>): FileStore {
  const client = new S3mini({ ...settings, requestAbortTimeout: PATIENCE });
  return {
    async put(key, bytes, mediaType) {
      await client.putObject(key, Buffer.from(bytes), mediaType);
    },
    async open(key) {
      // Whole, since files are small: a slow reader must not keep the store's connection, and the
      // limit on time would cut the answer to one in the middle.
      const bytes = await client.getObjectArrayBuffer(key);
      return bytes === null ? null : new Blob([bytes]).stream();
    },
    async delete(key) {
      await client.deleteObject(key);
    },
  };
}
