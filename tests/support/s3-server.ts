import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  readonly url: string;
  readonly objects: Map<string, { readonly bytes: Buffer; readonly type: string | undefined }>;
  /** What every request was answered. */
  readonly answers: number[];
  readonly stop: () => Promise<void>;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/**
 * Whether a request carries the signature that AWS Signature Version 4 demands of its method, path,
 * query and signed headers; computed here anew from the documentation, not by the client's code.
 */
function isSigned(request: IncomingMessage, keys: { id: string; secret: string }): boolean {
  const { headers, method = '', url = '' } = request;
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (found === null) return false;
  const [, id, day = '', region = '', names = '', signature] = found;
  const moment = headers['x-amz-date'];
  if (id !== keys.id || typeof moment !== 'string' || !moment.startsWith(day)) return false;
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) {
    return false;
  }
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const signed = names.split(';');
  const canonical = [
    method,
    pathname,
    [...searchParams].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => hmac(previous, part),
    `AWS4${keys.secret}`,
  );
  return hmac(key, text).toString('hex') === signature;
}

/** A real HTTP server that keeps objects as S3 does, for whoever signs with the keys. */
export async function startS3Server(keys: { id: string; secret: string }): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const key = request.url ?? '';
      const answer = (status: number, body?: Buffer) => {
        answers.push(status);
        response.writeHead(status).end(body);
      };
      if (!isSigned(request, keys)) return answer(403);
      if (request.method === 'PUT') {
        objects.set(key, { bytes: Buffer.concat(parts), type: request.headers['content-type'] });
        return answer(200);
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return answer(204);
      }
      const object = objects.get(key);
      if (object === undefined) return answer(404);
      if (request.method === 'HEAD') return answer(200);
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      return from === undefined
        ? answer(200, object.bytes)
        : answer(206, object.bytes.subarray(Number(from), Number(to) + 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/bucket`,
    objects,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
