import { createSocket } from 'node:dgram';

/** A name server of a few domains; it never answers for `silent.example`. */
const server = createSocket('udp4');

/** The name in a DNS question, and where the question ends. */
function questionOf(message: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), end: at + 5 };
}

function encode(name: string): Buffer {
  const labels = name.split('.').map((label) => `${String.fromCharCode(label.length)}${label}`);
  return Buffer.from(`${labels.join('')}\0`, 'ascii');
}

function answer(message: Buffer): Buffer | null {
  const { name, end } = questionOf(message);
  if (name === 'silent.example') return null;
  const code = name === 'gone.example' ? 3 : name === 'broken.example' ? 2 : 0;
  const hosts = name === 'mail.example' ? ['mx.mail.example'] : [];
  const header = Buffer.from(message.subarray(0, 12));
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(hosts.length, 6);
  header.writeUInt32BE(0, 8);
  const records = hosts.map((host) => {
    const target = encode(host);
    const fixed = Buffer.from([0xc0, 12, 0, 15, 0, 1, 0, 0, 0, 60, 0, target.length + 2, 0, 10]);
    return Buffer.concat([fixed, target]);
  });
  return Buffer.concat([header, message.subarray(12, end), ...records]);
}

server.on('message', (message, from) => {
  const reply = answer(message);
  if (reply !== null) server.send(reply, from.port, from.address);
});
await new Promise<void>((bound) => server.bind(0, '127.0.0.1', () => bound()));
// Before anything reads the configuration: a test imports this file first.
process.env['DNS_SERVER'] = `127.0.0.1:${server.address().port}`;

export function stopNameServer(): void {
  server.close();
}
