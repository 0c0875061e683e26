import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  /** The envelope's recipients: where it really goes. */
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

export interface MailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** An answer such as 550 that the next recipients get; null to accept them. */
  refuse: number | null;
  readonly stop: () => Promise<void>;
}

/** A real SMTP server on a free port (or the given one) that keeps what it takes. */
export async function startMailServer(
  port = 0,
  received: ReceivedMail[] = [],
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      if (state.refuse === null) callback();
      else callback(Object.assign(new Error('No'), { responseCode: state.refuse }));
    },
    onData: (stream, session, callback) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const to = rcptTo.map(({ address }) => address);
      simpleParser(stream).then(
        (mail) => {
          received.push({ from, to, mail });
          callback();
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', () => undefined); // a client that goes away is not our fault
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const state: MailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refuse: null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return state;
}
