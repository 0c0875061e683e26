import { afterAll, beforeAll } from 'vitest';
import { smtpTransport } from '@/lib/mail/transport';
import { runMailWorker, type MailWorker } from '@/lib/mail/worker';
import { startMailServer, type MailServer, type ReceivedMail } from './mail-server';

/** Mails what the tests of a file owe, to a real SMTP server. @returns what arrived, oldest first */
export function deliveringMail(): ReceivedMail[] {
  const received: ReceivedMail[] = [];
  let server: MailServer;
  let worker: MailWorker;
  beforeAll(async () => {
    server = await startMailServer(0, received);
    worker = runMailWorker({ transport: smtpTransport(server.url), pollMs: 20 });
  });
  afterAll(async () => {
    await worker.stop();
    await server.stop();
  });
  return received;
}
