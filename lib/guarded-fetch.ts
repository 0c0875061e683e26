import { lookup } from 'node:dns';
import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askTls } from 'node:https';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';
import { env, isLoopback } from './env';

/** How long an answer may take, all in all. */
const PATIENCE_MS = 5000;
/** Most bytes of an answer. */
const MOST_BYTES = 262_144;

/** No answer that can be used: refused by us, by the other side, or too slow, or too long. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** IANA's special-purpose registry of IPv4: whatever is not an address of the public internet. */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** What is special within IPv6's global unicast, tunnels that carry IPv4 addresses among it. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

function blockList(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]) {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}

const specialV4 = blockList('ipv4', SPECIAL_V4);
const specialV6 = blockList('ipv6', SPECIAL_V6);
const globalV6 = blockList('ipv6', [['2000::', 3]]);

/** Whether an address is one of the public internet. Pure; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}

/**
 * Whether we ask there, or send people there: https; on a machine's own start, where private
 * addresses are allowed, also http to this machine itself.
 */
export function isAllowedUrl(text: string, allowPrivate: boolean = env.privateIssuers): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && allowPrivate && isLoopback(hostname));
}

/** Looks a name up for one connection: an answer that changes meanwhile is the one judged here. */
const lookUpAllowed: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return answer(error, '', 0);
    const allowed = found.filter(({ address }) => env.privateIssuers || isPublicAddress(address));
    const [first] = allowed;
    if (first === undefined) {
      return answer(new Unreachable(`${hostname} is no public address`), '', 0);
    }
    if (options.all === true) return answer(null, allowed);
    answer(null, first.address, first.family);
  });
};

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | null;
}

/**
 * Asks an address that somebody typed: https only, no address inside the operator's network (also
 * not one that its name turns into), no redirects followed, five seconds and 256 kB at most.
 * @throws Unreachable
 */
export async function guardedFetch(target: string, sent: Sent = {}): Promise<Response> {
  if (!isAllowedUrl(target)) throw new Unreachable('Not an address that is asked');
  const url = new URL(target);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !env.privateIssuers && !isPublicAddress(host)) {
    throw new Unreachable(`${host} is no public address`);
  }
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askTls : askPlain;
    const request = ask(url, {
      method: sent.method ?? 'GET',
      headers: sent.headers,
      lookup: lookUpAllowed,
      signal: AbortSignal.timeout(PATIENCE_MS),
      agent: false,
    });
    const fail = (cause: unknown) => reject(new Unreachable('No answer', { cause }));
    request.once('error', fail);
    request.once('response', (answer) => {
      whole(answer).then(resolve, (error: unknown) => {
        request.destroy();
        fail(error);
      });
    });
    request.end(sent.body ?? undefined);
  });
}

async function whole(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new Unreachable('The answer is too long');
    parts.push(part);
  }
  const status = answer.statusCode ?? 502;
  const type = answer.headers['content-type'];
  return new Response([101, 204, 205, 304].includes(status) ? null : Buffer.concat(parts), {
    status,
    headers: type === undefined ? {} : { 'content-type': type },
  });
}
