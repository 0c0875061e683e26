import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ownAnswer, pathOf } from './own-answer';
import type { Site } from './own-page';
import { unreadablePage } from './unavailable-page';

/**
 * What the framework answers to a post that it cannot read: a body that is no form, arguments that
 * are none of the action's, an action that it does not know. Its answer is bare text, which nothing
 * of ours is: an action says in words what fails in it, a page is drawn by app/error.tsx, and text
 * of our own names its encoding.
 */
const UNREAD = { statuses: new Set([400, 409, 500]), type: 'text/plain' } as const;

/**
 * Answers what cannot be read with pages of ours: an address that does not decode becomes one that
 * names nothing, which the application answers with its page for that; a post that the framework
 * could not read is answered 400. Goes in front of the server's handlers.
 */
export function guardUnreadable(server: Server, site: Site): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    request.url = readableUrl(request.url ?? '');
    if (request.method === 'POST') answerUnread(request, response, site);
  });
}

/** The URL, with every percent sign of a path that does not decode taken for itself. */
export function readableUrl(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

/** Puts our page in place of the framework's bare text, when the answer comes to be that. */
function answerUnread(request: IncomingMessage, response: ServerResponse, site: Site): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let ours: Buffer | null = null;
  response.writeHead = (...args: unknown[]) => {
    if (!isUnread(Number(args[0]), response)) return writeHead(...args);
    const status = Number(args[0]);
    // Our own script does not show the answer, and tells an action of an older build by its status.
    if (request.headers['next-action'] !== undefined)
      return writeHead(status === 500 ? 400 : status);
    const { page, headers } = ownAnswer(request, site, {
      path: pathOf(request),
      pageOf: unreadablePage,
    });
    ours = page;
    response.removeHeader('etag');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return writeHead(400);
  };
  response.end = (...args: unknown[]) => {
    if (!response.headersSent && isUnread(response.statusCode, response)) {
      response.writeHead(response.statusCode);
    }
    return ours === null ? end(...args) : end(ours);
  };
}

function isUnread(status: number, response: ServerResponse): boolean {
  return UNREAD.statuses.has(status) && response.getHeader('content-type') === UNREAD.type;
}
