import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

const PIECE = Buffer.alloc(65_536, 'a');

interface Sending {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of body to send, piece by piece, as far as the other side takes them. */
  readonly bytes: number;
  /** Whether its length is said first. */
  readonly saysLength: boolean;
  /** Sends the head alone, and the body only when told to. */
  readonly waitsForContinue?: boolean;
  /** Goes on sending when the answer is there. */
  readonly ignoresAnswer?: boolean;
}

export interface Sent {
  /** What came back, as it stands on the wire. */
  readonly answer: string;
  /** Bytes of body that left before the other side ended the connection, or all of them. */
  readonly sent: number;
}

/** Posts a body over a bare connection, one piece after the other, and reads what comes back. */
export async function sendSlowly(sending: Sending): Promise<Sent> {
  const { port, path, headers = {}, bytes, saysLength, waitsForContinue, ignoresAnswer } = sending;
  const socket = connect(port, 'localhost');
  const seen = { answer: '', isOver: false };
  const over = new Promise<void>((resolve) => {
    socket.once('close', resolve);
  });
  // Being cut off is what is looked at here.
  for (const event of ['error', 'end', 'close']) {
    socket.on(event, () => (seen.isOver = true));
  }
  const heard = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      seen.answer += data.toString();
      resolve();
    });
  });
  await once(socket, 'connect');
  const all = {
    Host: `localhost:${port}`,
    Origin: `http://localhost:${port}`,
    'Content-Type': 'text/plain',
    ...(saysLength ? { 'Content-Length': bytes } : { 'Transfer-Encoding': 'chunked' }),
    ...(waitsForContinue === true ? { Expect: '100-continue' } : {}),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  if (waitsForContinue === true) await heard;
  let sent = 0;
  const hasAnswer = () => ignoresAnswer !== true && /HTTP\/1\.1 [2-5]/.test(seen.answer);
  while (sent < bytes && !seen.isOver && !hasAnswer()) {
    const piece = PIECE.subarray(0, Math.min(PIECE.length, bytes - sent));
    const framed = saysLength ? [piece] : [`${piece.length.toString(16)}\r\n`, piece, '\r\n'];
    for (const part of framed) await new Promise((written) => socket.write(part, written));
    sent += piece.length;
    await turn();
  }
  if (sent === bytes && !saysLength && !seen.isOver) socket.write('0\r\n\r\n');
  await heard;
  if (ignoresAnswer !== true) socket.end();
  await over;
  return { answer: seen.answer, sent };
}
