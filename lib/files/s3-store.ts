import { S3mini } from 's3mini';
import type { Env } from '@/lib/env';
import type { FileStore } from './file-store';
import { inPieces } from './in-pieces';

/** How long one request to the store may take, in milliseconds. */
const PATIENCE = 30_000;

/** Files in a bucket of any store that speaks S3. */
export function s3Store(settings: NonNullable<Env['s3']>): FileStore {
  const client = new S3mini({ ...settings, requestAbortTimeout: PATIENCE });
  return {
    async put(key, bytes, mediaType) {
      await client.putObject(key, Buffer.from(bytes), mediaType);
    },
    async open(key, size) {
      if ((await client.objectExists(key)) !== true) return null;
      // A slow reader must not keep the store's connection, and the limit on time would cut the
      // answer to one in the middle.
      return inPieces(size, async (from, to) => {
        const answer = await client.getObjectRaw(key, false, from, to);
        return new Uint8Array(await answer.arrayBuffer());
      });
    },
    async delete(key) {
      await client.deleteObject(key);
    },
  };
}
