import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BODY_TOO_LARGE } from '@/lib/body-too-large';
import { ownAnswer, pathOf } from './own-answer';
import type { Site } from './own-page';
import { tooLargePage } from './unavailable-page';
import { bodyBound, type BodyBound } from './uploads';

/**
 * How long a refused sender has to read why. A connection that is closed while it still sends is
 * reset, and some systems then throw away an answer that was not read yet.
 */
const FAREWELL_MS = 5000;

interface Refusal {
  readonly bound: BodyBound;
  readonly site: Site;
  readonly farewellMs: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Bounds every body at the server itself, by the address it is posted to. The framework would read
 * a posted body before anybody is asked about it. One that says that it is longer is refused at
 * once; one that does not say is cut where it passes the bound. Both get a page that says so, and
 * the connection is closed. Other requests reach the server's handlers as they came.
 */
export function guardBodies(server: Server, site: Site, farewellMs = FAREWELL_MS): void {
  const handlers = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const bound = bodyBound(pathOf(request));
    if (saysMore(request, bound)) {
      refuse(request, response, { bound, site, farewellMs });
      throwAway(request, bound);
      return;
    }
    cutAt(request, response, { bound, site, farewellMs });
    for (const handler of handlers) handler.call(server, request, response);
  });
  // Who asks first whether to send is told before anything is sent.
  server.on('checkContinue', (request, response) => {
    if (!saysMore(request, bodyBound(pathOf(request)))) response.writeContinue();
    server.emit('request', request, response);
  });
}

/** The server itself refuses a length that is no number. */
function saysMore({ headers }: IncomingMessage, { bytes }: BodyBound): boolean {
  return Number(headers['content-length'] ?? 0) > bytes;
}

/** Counts a body of unsaid length as it arrives, before anybody keeps it. */
function cutAt(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (request.headers['transfer-encoding'] === undefined) return;
  const push = request.push.bind(request);
  let left = refusal.bound.bytes;
  request.push = (chunk: Buffer | null) => {
    if (left < 0) return false;
    left -= chunk?.length ?? 0;
    if (left >= 0) return push(chunk);
    // An answer that has begun is finished by whoever began it.
    if (!response.headersSent) refuse(request, response, refusal);
    return false;
  };
  // Node swallows to its end what nobody had begun to read when the answer was there.
  request.read(0);
  response.once('finish', () => {
    if (!request.complete) takeLeave(request.socket, refusal.farewellMs);
  });
}

/** Answers with the page, or to a form's own script with a word for it, and ends the connection. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { bound, site, farewellMs }: Refusal,
): void {
  const own = ownAnswer(request, site, {
    path: bound.form ?? pathOf(request),
    pageOf: (page) => tooLargePage(page, bound.megabytes),
  });
  const isScript = request.headers['next-action'] !== undefined;
  const page = isScript ? Buffer.from(BODY_TOO_LARGE) : own.page;
  const headers = isScript
    ? { ...own.headers, 'Content-Type': 'text/plain', 'Content-Length': page.length }
    : own.headers;
  response.writeHead(413, { ...headers, Connection: 'close' });
  // Not ended: the server would reset the connection at once.
  response.write(page, () => takeLeave(request.socket, farewellMs));
}

/** Says no more, and closes the connection when the other side had time to read. */
function takeLeave(socket: Socket, farewellMs: number): void {
  const close = setTimeout(() => socket.destroy(), farewellMs);
  socket.once('close', () => clearTimeout(close));
  socket.end();
}

/** Reads as much as the bound and keeps nothing: senders of little more then come to the answer. */
function throwAway(request: IncomingMessage, { bytes }: BodyBound): void {
  let left = bytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left <= 0) request.pause();
  });
}
