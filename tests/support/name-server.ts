import { createSocket } from 'node:dgram';

/** A real name server, on a port of this machine. */
export interface NameServer {
  /** Where it listens, as `DNS_SERVER` is written. */
  readonly address: string;
  /** Publishes the TXT records of a domain, instead of those it had. */
  readonly publish: (domain: string, texts: readonly string[]) => void;
  readonly stop: () => void;
}

const TXT = 16;
const MX = 15;

interface Question {
  readonly name: string;
  readonly type: number;
  /** Where the question ends. */
  readonly end: number;
}

function questionOf(message: Buffer): Question {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** A text in pieces of a length byte and what follows it. */
function pieces(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'ascii')])),
  );
}

/** What a record says of the name in the question, for a minute. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function exchange(host: string): Buffer {
  const target = Buffer.concat([pieces(host.split('.')), Buffer.from([0])]);
  return record(MX, Buffer.concat([Buffer.from([0, 10]), target]));
}

/** The answer's records; a text longer than a piece travels in several. */
function recordsOf({ name, type }: Question, texts: readonly string[]): Buffer[] {
  if (type === TXT) {
    return texts.map((text) => record(TXT, pieces(text.match(/.{1,20}/g) ?? [''])));
  }
  return type === MX && name === 'mail.example' ? [exchange('mx.mail.example')] : [];
}

function answer(message: Buffer, published: ReadonlyMap<string, readonly string[]>): Buffer | null {
  const question = questionOf(message);
  const { name, end } = question;
  if (name === 'silent.example') return null;
  const code = name === 'gone.example' ? 3 : name === 'broken.example' ? 2 : 0;
  const records = recordsOf(question, published.get(name) ?? []);
  const header = Buffer.from(message.subarray(0, 12));
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, message.subarray(12, end), ...records]);
}

/**
 * Starts a name server that knows one mail exchange (`mail.example`) and what is published. It says
 * that `gone.example` does not exist, fails for `broken.example`, and never answers for
 * `silent.example`.
 */
export async function startNameServer(): Promise<NameServer> {
  const published = new Map<string, readonly string[]>();
  const server = createSocket('udp4');
  server.on('message', (message, from) => {
    const reply = answer(message, published);
    if (reply !== null) server.send(reply, from.port, from.address);
  });
  await new Promise<void>((bound) => server.bind(0, '127.0.0.1', () => bound()));
  return {
    address: `127.0.0.1:${server.address().port}`,
    publish: (domain, texts) => void published.set(domain, texts),
    stop: () => server.close(),
  };
}
