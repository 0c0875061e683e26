import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { BODY_TOO_LARGE, SERVER_BUSY } from '@/lib/body-too-large';
import { MAX_FILE_BYTES } from '@/lib/files';
import { crowded, tooLarge } from '@/lib/messages/unavailable';
import { guardBodies } from '@/lib/request/body-guard';
import { LargeBodies } from '@/lib/request/large-bodies';
import { bodyBound } from '@/lib/request/uploads';
import { sendSlowly } from '@/tests/support/slow-sender';

const MEGABYTE = 1_048_576;
const FIFTY = 50 * MEGABYTE;
/** A connection's own buffer, what stands in the head, and the frames of the pieces. */
const BUFFERS = 256 * 1024;

const SITE = {
  appUrl: 'https://partners.example.com',
  brandName: 'Partner Center',
  secureCookies: true,
  trustProxy: 0,
};

type Room = ConstructorParameters<typeof LargeBodies>[0];

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** A guarded server whose handler reads the whole body, and tells how much that was. */
async function aServer({ reads = true, room }: { reads?: boolean; room?: Room } = {}) {
  const seen = { handled: 0, kept: 0, connections: [] as Socket[] };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.handled += 1;
    if (!reads) return void response.end('not read');
    request.on('data', (chunk: Buffer) => (seen.kept += chunk.length));
    request.on('end', () => response.end('taken'));
  });
  guardBodies(server, SITE, {
    farewellMs: 200,
    ...(room ? { arriving: new LargeBodies(room) } : {}),
  });
  server.on('connection', (socket) => seen.connections.push(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  stops.push(
    () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const read = () => seen.connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  return { port, seen, read };
}

const PLACES = [
  ['a page', '/sign-in', MEGABYTE],
  ['the page that takes files', '/enroll/status/fix', 11 * MEGABYTE],
  ['an address of files', '/upload/membership', 33 * MEGABYTE],
] as const;

describe.each(PLACES)('%s', (_what, path, bound) => {
  it('refuses fifty megabytes by the length that was said, before anybody is asked', async () => {
    const { port, seen, read } = await aServer();
    const { answer } = await sendSlowly({ port, path, bytes: FIFTY, saysLength: true });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(seen.handled).toBe(0);
    expect(read()).toBeLessThan(bound + BUFFERS);
  });

  it('reads no further from a sender that goes on', async () => {
    const { port, seen, read } = await aServer();
    const sending = { port, path, bytes: FIFTY, saysLength: true, ignoresAnswer: true };
    const { answer } = await sendSlowly(sending);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(seen.handled).toBe(0);
    expect(read()).toBeLessThan(bound + BUFFERS);
  });

  it('cuts a body of unsaid length where it passes the bound', async () => {
    const { port, seen, read } = await aServer();
    const sending = { port, path, bytes: FIFTY, saysLength: false, ignoresAnswer: true };
    const { answer } = await sendSlowly(sending);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).not.toContain('taken');
    expect(seen.kept).toBeLessThanOrEqual(bound);
    expect(read()).toBeLessThan(bound + BUFFERS);
  });

  it.each([true, false])('takes a body as long as the bound, said (%s) or not', async (says) => {
    const { port, seen } = await aServer();
    const { answer } = await sendSlowly({ port, path, bytes: bound, saysLength: says });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(seen.kept).toBe(bound);
  });

  it('refuses one byte more', async () => {
    const { port, seen } = await aServer();
    const { answer } = await sendSlowly({ port, path, bytes: bound + 1, saysLength: true });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(seen.handled).toBe(0);
  });
});

describe('who is refused', () => {
  const bytes = FIFTY;

  it('reads why in their language, with the way back, and the connection ends', async () => {
    const { port } = await aServer();
    const headers = { 'Accept-Language': 'es-ES,es;q=0.9', Cookie: 'pc-theme=dark' };
    const path = '/upload/existing-customers?x=1';
    const { answer } = await sendSlowly({ port, path, bytes, saysLength: true, headers });
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    expect(answer).toMatch(/\r\nContent-Security-Policy: default-src 'self'/i);
    expect(answer).toContain('<html lang="es" data-theme="dark">');
    expect(answer).toContain(tooLarge.es.body(32));
    expect(answer).toContain('"https://partners.example.com/program/existing-customers/import"');
  });

  it('is led back to the page that was posted to', async () => {
    const { port } = await aServer();
    const path = '/enroll/status/fix?sent="><script>';
    const { answer } = await sendSlowly({ port, path, bytes, saysLength: true });
    expect(answer).toContain(tooLarge.en.body(10));
    expect(answer).toContain('href="https://partners.example.com/enroll/status/fix"');
  });

  it('is told by a word, where it is a form’s own script', async () => {
    const { port } = await aServer();
    const headers = { 'Next-Action': '40'.padEnd(42, '0') };
    const { answer } = await sendSlowly({ port, path: '/x', bytes, saysLength: true, headers });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    // The framework hands on nothing of any other type.
    expect(answer).toMatch(/\r\nContent-Type: text\/plain\r\n/i);
    expect(answer.split('\r\n\r\n')[1]).toBe(BODY_TOO_LARGE);
  });

  it('and asked first, is never told to go on', async () => {
    const { port } = await aServer();
    const sending = { port, path: '/sign-in', saysLength: true, waitsForContinue: true };
    const refused = await sendSlowly({ ...sending, bytes });
    expect(refused.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(refused.sent).toBe(0);
    const taken = await sendSlowly({ ...sending, bytes: 10 });
    expect(taken.answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it('had been answered before the bound was passed: that answer stays', async () => {
    const { port, read } = await aServer({ reads: false });
    const sending = { port, path: '/sign-in', bytes, saysLength: false, ignoresAnswer: true };
    const { answer } = await sendSlowly(sending);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain('413');
    expect(read()).toBeLessThan(MEGABYTE + BUFFERS);
  });
});

describe('large bodies that arrive at once', () => {
  const DOCUMENT = 4 * MEGABYTE;
  const room = { all: 12 * MEGABYTE, each: 9 * MEGABYTE };

  /** A sender that says how long its body is, and sends next to nothing of it. */
  async function aStuckSender(port: number, path: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${DOCUMENT}\r\n\r\n`;
    await new Promise((written) => socket.write(`${head}a`, written));
    return socket;
  }

  it('from one address are no more than it has room for, until one of them is over', async () => {
    const { port, seen } = await aServer({ room });
    const path = '/enroll/status/fix';
    const post = { port, path, bytes: DOCUMENT, saysLength: true, ignoresAnswer: true };
    const stuck = [await aStuckSender(port, path), await aStuckSender(port, path)];
    await expect.poll(() => seen.handled).toBe(2);
    const refused = await sendSlowly(post);
    expect(refused.answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(refused.answer).toMatch(/\r\nRetry-After: 30\r\n/i);
    expect(refused.answer).toContain(crowded.en.body);
    const script = { ...post, headers: { 'Next-Action': '40'.padEnd(42, '0') } };
    expect((await sendSlowly(script)).answer.split('\r\n\r\n')[1]).toBe(SERVER_BUSY);
    // Forms without files, and files that are read as they arrive, take no room.
    const small = await sendSlowly({ port, path: '/sign-in', bytes: 1000, saysLength: true });
    expect(small.answer).toMatch(/^HTTP\/1\.1 200 /);
    const streamed = { port, path: '/upload/membership', bytes: DOCUMENT, saysLength: true };
    expect((await sendSlowly(streamed)).answer).toMatch(/^HTTP\/1\.1 200 /);
    stuck[0]?.destroy();
    await expect
      .poll(async () => (await sendSlowly({ ...post, ignoresAnswer: false })).answer.slice(0, 12))
      .toBe('HTTP/1.1 200');
    stuck[1]?.destroy();
  });

  it('of unsaid length take the room of the longest', async () => {
    const { port } = await aServer({ room });
    const post = { port, path: '/enroll/status/fix', bytes: 70_000, saysLength: false };
    expect((await sendSlowly(post)).answer).toMatch(/^HTTP\/1\.1 503 /);
    const small = await sendSlowly({ ...post, bytes: 60_000 });
    expect(small.answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('from many addresses share what there is, and each gives its own back once', () => {
    const arriving = new LargeBodies(room);
    const one = arriving.take('192.0.2.1', DOCUMENT);
    const two = arriving.take('192.0.2.2', DOCUMENT);
    expect(one).not.toBeNull();
    expect(arriving.take('192.0.2.3', 2 * DOCUMENT)).toBeNull();
    one?.();
    one?.();
    expect(arriving.take('192.0.2.3', 2 * DOCUMENT)).not.toBeNull();
    expect(arriving.take('192.0.2.4', 1)).toBeNull();
    two?.();
    expect(arriving.take('192.0.2.4', 1)).not.toBeNull();
  });
});

describe('the bounds', () => {
  it.each(['/enroll/status/fix', '/program/review/1/attach', '/program/review/1/attach/'])(
    '%s lets a document of ten megabytes pass with its form',
    (path) => {
      expect(bodyBound(path).bytes).toBeGreaterThan(MAX_FILE_BYTES);
    },
  );

  it.each([
    '/enroll/status',
    '/enroll/status/fix/more',
    '/x/enroll/status/fix',
    '/enroll/status/%66ix',
    '/program/review/1',
    '/program/review/1/2/attach',
    '/upload/',
    '/upload/other',
    '/upload/membership/x',
    '//upload/membership',
    '',
  ])('%j has the bound of a form', (path) => {
    expect(bodyBound(path)).toMatchObject({ bytes: MEGABYTE, megabytes: 1 });
  });
});
