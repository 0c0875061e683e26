import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BODY_TOO_LARGE, SERVER_BUSY } from '@/lib/body-too-large';
import { clientAddress } from './client-address';
import { LargeBodies } from './large-bodies';
import { ownAnswer, pathOf } from './own-answer';
import type { Site } from './own-page';
import { crowdedPage, tooLargePage, type UnavailablePage } from './unavailable-page';
import { bodyBound, type BodyBound } from './uploads';

/**
 * How long a refused sender has to read why. A connection that is closed while it still sends is
 * reset, and some systems then throw away an answer that was not read yet.
 */
const FAREWELL_MS = 5000;

/** A body up to here is what nearly every form sends, and as much as its connection costs anyway. */
const ROOMLESS = 65_536;
/** Seconds after which a file may be sent again. */
const RETRY_AFTER = 30;

interface Refusal {
  readonly bound: BodyBound;
  readonly site: Site;
  readonly farewellMs: number;
}

/** How it is said that a body is not read. */
interface Said {
  readonly status: number;
  /** To a form's own script. */
  readonly word: string;
  readonly pageOf: (own: UnavailablePage) => string;
}

const tooLarge = ({ megabytes }: BodyBound): Said => ({
  status: 413,
  word: BODY_TOO_LARGE,
  pageOf: (page) => tooLargePage(page, megabytes),
});

const BUSY: Said = { status: 503, word: SERVER_BUSY, pageOf: crowdedPage };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Bounds every body at the server itself, by the address it is posted to. The framework would read
 * a posted body before anybody is asked about it. One that says that it is longer is refused at
 * once; one that does not say is cut where it passes the bound. Both get a page that says so, and
 * the connection is closed. Of those that are large, only so many arrive at once. Other requests
 * reach the server's handlers as they came.
 */
export function guardBodies(
  server: Server,
  site: Site,
  { farewellMs = FAREWELL_MS, arriving = new LargeBodies() } = {},
): void {
  const handlers = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const bound = bodyBound(pathOf(request));
    const refusal = { bound, site, farewellMs };
    const makeRoom = (bytes: number): boolean => {
      const leave = arriving.take(senderOf(request, site), bytes);
      if (leave !== null) response.once('close', leave);
      return leave !== null;
    };
    const why = whyNot(request, bound, makeRoom);
    if (why !== null) {
      refuse(request, response, refusal, why);
      throwAway(request, bound);
      return;
    }
    cutAt(request, response, refusal, makeRoom);
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

/** Whether so many bytes take room that others may need. */
function takesRoom(bytes: number, { isKept }: BodyBound): boolean {
  return isKept && bytes > ROOMLESS;
}

/** What stands against a body by the length that it says; null for nothing. */
function whyNot(
  request: IncomingMessage,
  bound: BodyBound,
  makeRoom: (bytes: number) => boolean,
): Said | null {
  if (saysMore(request, bound)) return tooLarge(bound);
  const said = Number(request.headers['content-length'] ?? 0);
  return takesRoom(said, bound) && !makeRoom(said) ? BUSY : null;
}

/** Whose room a body takes. */
function senderOf({ headers, socket }: IncomingMessage, { trustProxy }: Site): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const told = trustProxy > 0 ? clientAddress(forwarded, trustProxy) : null;
  return told ?? socket.remoteAddress ?? '';
}

/** Counts a body of unsaid length as it arrives, before anybody keeps it. */
function cutAt(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  makeRoom: (bytes: number) => boolean,
): void {
  if (request.headers['transfer-encoding'] === undefined) return;
  const { bound } = refusal;
  const push = request.push.bind(request);
  let left = bound.bytes;
  let hasRoom = false;
  request.push = (chunk: Buffer | null) => {
    if (left < 0) return false;
    left -= chunk?.length ?? 0;
    const isTooLarge = left < 0;
    // Nobody knows how much is to come: as much as there may be.
    hasRoom ||= !isTooLarge && takesRoom(bound.bytes - left, bound) && makeRoom(bound.bytes);
    if (!isTooLarge && (hasRoom || !takesRoom(bound.bytes - left, bound))) return push(chunk);
    left = -1;
    // An answer that has begun is finished by whoever began it.
    const why = isTooLarge ? tooLarge(bound) : BUSY;
    if (!response.headersSent) refuse(request, response, refusal, why);
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
  { status, word, pageOf }: Said,
): void {
  const own = ownAnswer(request, site, { path: bound.form ?? pathOf(request), pageOf });
  const isScript = request.headers['next-action'] !== undefined;
  const page = isScript ? Buffer.from(word) : own.page;
  const headers = isScript
    ? { ...own.headers, 'Content-Type': 'text/plain', 'Content-Length': page.length }
    : own.headers;
  const retry = status === BUSY.status ? { 'Retry-After': RETRY_AFTER } : {};
  response.writeHead(status, { ...headers, ...retry, Connection: 'close' });
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
