import { createTransport, type SendMailOptions } from 'nodemailer';
import { env } from '@/lib/env';
import { storeMail } from './mailbox';
import type { Message } from './message';

/** Where mail goes: a mail server, or the folder of a local start. */
export interface Transport {
  /** Resolves once the message has been taken over; rejects when it has not. */
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
}

const CONNECTIONS = 4;

function optionsOf(message: Message): SendMailOptions {
  const from = env.mailFrom;
  return {
    messageId: message.messageId,
    from: { name: from.name, address: from.address },
    to: { name: '', address: message.to },
    // Explicit, so that no parsing of a header decides who gets it.
    envelope: { from: from.address, to: [message.to] },
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sends over a small pool of connections to the mail server. */
export function smtpTransport(url: string): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    send: async (message) => {
      await pool.sendMail(optionsOf(message));
    },
    close: () => pool.close(),
  };
}

/** Keeps mail in a folder, to be read at /mailbox. */
export function folderTransport(folder: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (message) => {
      const { message: eml } = await writer.sendMail(optionsOf(message));
      await storeMail(folder, message, Buffer.isBuffer(eml) ? eml : Buffer.from(''));
    },
    close: () => writer.close(),
  };
}
