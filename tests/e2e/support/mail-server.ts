import { setTimeout as delay } from 'node:timers/promises';

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  /** The envelope's recipients: where it really went. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The addresses it links to, in order, each once. */
  readonly links: readonly string[];
  readonly parsed: ParsedMail;
}

export interface MailServer {
  readonly url: string;
  /** Everything that arrived, oldest first. */
  readonly all: () => readonly ReceivedMail[];
  /**
   * The newest mail to an address, waiting for it if need be; with a subject, the newest whose
   * subject contains or matches it. `after` passes over what had arrived by then.
   */
  readonly waitFor: (
    address: string,
    subject?: string | RegExp,
    options?: { readonly after?: number; readonly timeout?: number },
  ) => Promise<ReceivedMail>;
  readonly stop: () => Promise<void>;
}

function toReceived(parsed: ParsedMail, recipients: readonly string[]): ReceivedMail {
  const html = parsed.html === false ? '' : parsed.html;
  const text = parsed.text ?? '';
  const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const written = text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const links = [...new Set([...hrefs, ...written])].filter((link) => link.startsWith('http'));
  return { recipients, subject: parsed.subject ?? '', text, html, links, parsed };
}

/** Starts an SMTP server on a free port of this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      simpleParser(stream).then((parsed) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        received.push(toReceived(parsed, recipients));
        callback();
      }, callback);
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for SMTP.');

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    all: () => received,
    waitFor: async (to, subject = '', { after = 0, timeout = 20_000 } = {}) => {
      const matches = (mail: ReceivedMail): boolean =>
        mail.recipients.includes(to.toLowerCase()) &&
        (typeof subject === 'string' ? mail.subject.includes(subject) : subject.test(mail.subject));
      const end = Date.now() + timeout;
      for (;;) {
        const found = received.slice(after).findLast(matches);
        if (found !== undefined) return found;
        if (Date.now() > end) {
          const there = received.map((mail) => `${mail.recipients.join()}: ${mail.subject}`);
          throw new Error(`No mail "${subject}" to ${to}. Arrived:\n${there.join('\n')}`);
        }
        await delay(100);
      }
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
