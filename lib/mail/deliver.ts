import { setTimeout as delay } from 'node:timers/promises';
import { render, toPlainText } from '@react-email/render';
import { log } from '@/lib/log';
import { deliverableAddress } from './address';
import { mailContext } from './builder';
import { markDead, markForRetry, markSent, type ClaimedMail } from './outbox';
import { findBuilder } from './registry';
import type { Message } from './message';
import type { Transport } from './transport';

/** Longest a hand-over may take; shorter than the lease. */
const DELIVERY_LIMIT_MS = 90_000;

/** A mail that no further try can deliver. */
class Undeliverable extends Error {}

/**
 * Sends one claimed mail and writes down how it ended: sent, to be tried again, or given up.
 * When that cannot be written down, the mail is sent again once the lease has run out, with the
 * same Message-ID.
 */
export async function deliver(
  mail: ClaimedMail,
  transport: Transport,
  maxAttempts: number,
): Promise<void> {
  const failure = await attempt(mail, transport, maxAttempts);
  if (failure === null) return markSent(mail);
  const final = failure instanceof Undeliverable || mail.attempts >= maxAttempts;
  log.warn(
    { mailId: mail.id, template: mail.template, attempts: mail.attempts, final, err: failure },
    'Mail was not sent',
  );
  await (final ? markDead : markForRetry)(mail, failure.message);
}

async function attempt(
  mail: ClaimedMail,
  transport: Transport,
  maxAttempts: number,
): Promise<Error | null> {
  try {
    if (mail.attempts > maxAttempts) throw new Undeliverable('Tried too often without an end');
    const message = await compose(mail);
    await inTime(transport.send(message));
    return null;
  } catch (error) {
    if (isRefusedAddress(error)) return new Undeliverable(error.message);
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Loads current data, and writes html and text in the recipient's language. */
async function compose(mail: ClaimedMail): Promise<Message> {
  const build = await findBuilder(mail.template);
  if (build === undefined) throw new Undeliverable(`There is no template ${mail.template}`);
  const content = await build(mail.refs, mailContext);
  if (content === null) {
    throw new Undeliverable('What it was about, or whom it was for, is no longer there');
  }
  const to = deliverableAddress(content.to);
  if (to === null) throw new Undeliverable('The address is not one that mail can go to');
  const html = await render(content.element);
  return {
    id: mail.id,
    messageId: mail.messageId,
    to,
    locale: content.locale,
    subject: content.subject.replaceAll(/\p{Control}+/gu, ' '),
    html,
    text: toPlainText(html),
  };
}

async function inTime(sending: Promise<void>): Promise<void> {
  const clock = new AbortController();
  const limit = delay(DELIVERY_LIMIT_MS, undefined, { signal: clock.signal, ref: false }).then(
    () => {
      throw new Error('The mail server took too long');
    },
    () => undefined,
  );
  try {
    await Promise.race([sending, limit]);
  } finally {
    clock.abort();
  }
}

/** A mail server's lasting "no" to the recipient, as against trouble on the way. */
function isRefusedAddress(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EENVELOPE' &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}
