import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type messages from '@/lib/messages/en.json';
import { noteMailOwed } from './wake';

/** Every mail we send: each has its words under `mail.<template>` in the messages. */
export type MailTemplate = keyof typeof messages.mail;

export interface NewMail {
  readonly template: MailTemplate;
  /** Ids the template loads its data by, such as `{ userId, mailLinkId }`; never a secret. */
  readonly refs: Readonly<Record<string, string>>;
  /** The recipient's organization; null for mail about none. */
  readonly organizationId: string | null;
}

/**
 * Owes a mail, in the caller's transaction: it is sent if and only if that commits. The Message-ID
 * is fixed here, so that a mail sent twice after a crash can be recognised as one.
 */
export async function enqueueMail(tx: Tx, mail: NewMail): Promise<void> {
  noteMailOwed();
  await tx.outboxMail.create({ data: rowOf(mail), select: { id: true } });
}

/** Owes many mails, a thousand by a statement. */
export async function enqueueMails(tx: Tx, mails: readonly NewMail[]): Promise<void> {
  noteMailOwed();
  for (let start = 0; start < mails.length; start += OWED_AT_ONCE) {
    const part = mails.slice(start, start + OWED_AT_ONCE);
    await tx.outboxMail.createMany({ data: part.map(rowOf) });
  }
}

/** A statement takes 32,767 values. */
const OWED_AT_ONCE = 1000;

function rowOf({ template, refs, organizationId }: NewMail) {
  const domain = env.mailFrom.address.split('@').at(-1) ?? 'localhost';
  return { template, refs, organizationId, messageId: `<${randomUUID()}@${domain}>` };
}
