import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '@/lib/access';
import { closeDatabase, db } from '@/lib/db';
import { checkRequestsImport, sendRequestsImport } from '@/lib/domain/invitations';
import type { Message } from '@/lib/mail/message';
import { smtpTransport } from '@/lib/mail/transport';
import { runMailWorker } from '@/lib/mail/worker';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { median } from '../measure';

/*
 * A file of a thousand customers to ask: the seconds of checking and of sending it, how fast the
 * outbox then empties into a mail server that takes everything, and how fast nodemailer alone hands
 * over the same messages by the same pool of connections, in turn.
 */
const ROWS = 1000;
const ROUNDS = 3;

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function fileOf(round: string): AsyncIterable<Uint8Array> {
  const lines = Array.from(
    { length: ROWS },
    (_, n) => `person${n}@${round}.example,Company ${n},${n % 2 === 0 ? 'es' : 'en'},yes`,
  );
  return Readable.from([
    Buffer.from(`recipient,company,language,privileges\n${lines.join('\n')}\n`),
  ]);
}

/** Asks everybody of a file, in the two requests that it takes. */
async function ask(agent: Actor) {
  await db.rateLimit.deleteMany();
  const file = { name: 'customers.csv', bytes: fileOf(randomUUID().slice(0, 8)) };
  let importId = '';
  const checked = await seconds(async () => (importId = await checkRequestsImport(agent, file)));
  const sent = await seconds(() => sendRequestsImport(agent, { importId }));
  return { checked, sent };
}

/** Sends what the outbox owes. @returns the seconds, and what was sent */
async function empty(url: string) {
  const messages: Message[] = [];
  const transport = smtpTransport(url);
  let done = (): void => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const took = await seconds(async () => {
    const worker = runMailWorker({
      transport: {
        ...transport,
        send: async (message) => {
          await transport.send(message);
          messages.push(message);
          if (messages.length === ROWS) done();
        },
      },
    });
    await all;
    await worker.stop();
  });
  const left = await db.outboxMail.count({ where: { status: 'QUEUED' } });
  if (left > 0) throw new Error(`${left} mails were not sent.`);
  return { took, messages };
}

async function alone(url: string, messages: readonly Message[]): Promise<number> {
  const transport = smtpTransport(url);
  const took = await seconds(() => Promise.all(messages.map(transport.send)));
  transport.close();
  return took;
}

async function main(url: string): Promise<void> {
  const name = `Provider ${randomUUID().slice(0, 8)}`;
  const domain = `${randomUUID().slice(0, 8)}.example`;
  const provider = await anOrganization(db, { name, domain, is: 'provider' });
  const agent = await anActor(provider, 'GLOBAL_ADMIN', 'ADMIN_AGENT');
  // What the world owes already is none of ours.
  await db.outboxMail.updateMany({ where: { status: 'QUEUED' }, data: { status: 'DEAD' } });
  await ask(agent);
  await alone(url, (await empty(url)).messages); // warm
  const rounds: Record<'checked' | 'sent' | 'outbox' | 'nodemailer' | 'ratio', number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = await ask(agent);
    const { took, messages } = await empty(url);
    const bare = await alone(url, messages);
    const [outbox, nodemailer] = [ROWS / took, ROWS / bare];
    rounds.push({ ...asked, outbox, nodemailer, ratio: outbox / nodemailer });
  }
  const of = (what: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[what]));
  console.log(
    'invitations of a file of 1,000 | check s | send s | outbox mails/s | nodemailer alone mails/s | ratio',
  );
  console.log(
    [
      'median',
      ...[of('checked').toFixed(2), of('sent').toFixed(2)],
      ...[of('outbox').toFixed(0), of('nodemailer').toFixed(0), of('ratio').toFixed(2)],
    ].join(' | '),
  );
  await closeDatabase();
}

await main(process.argv[2] ?? '');
