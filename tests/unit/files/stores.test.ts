import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deleteFile, openFile } from '@/lib/files';
import { localStore } from '@/lib/files/local-store';
import { s3Store } from '@/lib/files/s3-store';
import type { FileStore } from '@/lib/files/file-store';
import { PIECE } from '@/lib/files/in-pieces';
import { startS3Server, type S3Server } from '@/tests/support/s3-server';

const KEYS = { id: 'AKIDTEST', secret: 'a/secret+with=signs' };
const KEY = 'ab/0123456789abcdef0123456789abcd';
/** Longer than what is held for a reader, and no multiple of it. */
const BYTES = Buffer.from(Array.from({ length: 3 * PIECE + 7 }, (_, at) => (at * at) % 251));

let folder = '';
let server: S3Server;

function s3(secret = KEYS.secret): FileStore {
  return s3Store({
    endpoint: server.url,
    region: 'eu-west-1',
    accessKeyId: KEYS.id,
    secretAccessKey: secret,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  server = await startS3Server(KEYS);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function read(store: FileStore, key: string): Promise<Buffer | null> {
  const stream = await store.open(key, BYTES.length);
  return stream === null ? null : Buffer.from(await new Response(stream).arrayBuffer());
}

describe.each([
  ['a folder', () => localStore(join(folder, 'files'))],
  ['a store that speaks S3', () => s3()],
])('%s', (_name, make) => {
  it('gives back what was put, until it is deleted', async () => {
    const store = make();
    expect(await read(store, KEY)).toBeNull();
    await store.put(KEY, BYTES, 'image/png');
    expect((await read(store, KEY))?.equals(BYTES)).toBe(true);
    await store.delete(KEY);
    expect(await read(store, KEY)).toBeNull();
    await expect(store.delete(KEY)).resolves.toBeUndefined();
  });

  it('holds a piece for whoever reads no further, and the file for nobody', async () => {
    const store = make();
    await store.put(KEY, BYTES, 'image/png');
    const reader = (await store.open(KEY, BYTES.length))?.getReader();
    const first = await reader?.read();
    expect(first?.value?.byteLength).toBe(PIECE);
    await store.delete(KEY);
    // What was not fetched yet is not there: nothing of it had been kept.
    await expect(reader?.read()).rejects.toThrow();
  });
});

describe('the folder', () => {
  it('is its owner’s, and holds nothing half written', async () => {
    const root = join(folder, 'own');
    await localStore(root).put(KEY, BYTES, 'image/png');
    expect((await stat(join(root, KEY))).mode & 0o077).toBe(0);
    expect(await readdir(join(root, 'ab'))).toEqual([KEY.slice(3)]);
    expect((await readFile(join(root, KEY))).equals(BYTES)).toBe(true);
  });
});

describe('the S3 client', () => {
  it('signs what it sends, so that the server takes it, with its media type', async () => {
    const before = server.answers.length;
    await s3().put(KEY, BYTES, 'application/pdf');
    expect(server.answers.slice(before)).toEqual([200]);
    const stored = server.objects.get(`/bucket/${KEY}`);
    expect(stored?.type).toBe('application/pdf');
    expect(stored?.bytes.equals(BYTES)).toBe(true);
    await s3().delete(KEY);
  });

  it('fails loudly with the wrong key, and stores nothing', async () => {
    const store = s3('another secret');
    await expect(store.put(KEY, BYTES, 'image/png')).rejects.toThrow(/403/);
    await expect(store.open(KEY, BYTES.length)).rejects.toThrow(/403/);
    await expect(store.delete(KEY)).rejects.toThrow(/403/);
    expect(server.objects.has(`/bucket/${KEY}`)).toBe(false);
  });
});

describe('the store of the configuration', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  async function keptAs() {
    vi.resetModules();
    const files = await import('@/lib/files');
    const { key, size } = await files.putFile(BYTES, { mediaType: 'application/pdf' });
    const stream = await files.openFile({ key, size });
    expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(BYTES)).toBe(true);
    return { key, files };
  }

  it('is the bucket of S3_URL', async () => {
    const url = new URL(`${server.url}?region=eu-west-1`);
    url.username = KEYS.id;
    url.password = encodeURIComponent(KEYS.secret);
    vi.stubEnv('S3_URL', url.href);
    const { key, files } = await keptAs();
    expect(server.objects.get(`/bucket/${key}`)?.bytes.equals(BYTES)).toBe(true);
    await files.deleteFile(key);
    expect(server.objects.has(`/bucket/${key}`)).toBe(false);
  });

  it('is a folder in DATA_DIR without it', async () => {
    vi.stubEnv('DATA_DIR', folder);
    const { key } = await keptAs();
    expect((await readFile(join(folder, 'files', key))).equals(BYTES)).toBe(true);
    expect(server.objects.has(`/bucket/${key}`)).toBe(false);
  });
});

describe('a key that is not ours', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'ab/..', '', 'AB/0123456789abcdef0123456789abcd'])(
    '%j opens and deletes nothing',
    async (key) => {
      await expect(openFile({ key, size: 7 })).rejects.toThrow('Not the key');
      await expect(deleteFile(key)).rejects.toThrow('Not the key');
    },
  );
});
