import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type messages from '@/lib/messages/en.json';

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
  const domain = env.mailFrom.address.split('@').at(-1) ?? 'localhost';
  await tx.outboxMail.create({
    data: {
      template: mail.template,
      refs: mail.refs,
      organizationId: mail.organizationId,
      messageId: `<${randomUUID()}@${domain}>`,
    },
    select: { id: true },
  });
}
