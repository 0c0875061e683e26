import { onMailQueued } from '@/lib/domain/notifications';
import { log } from '@/lib/log';
import { deliver } from './deliver';
import { claimMails, type ClaimedMail } from './outbox';
import type { Transport } from './transport';

/** With the pauses of the outbox, about ten hours. */
const MAX_ATTEMPTS = 15;
/**
 * How many mails are under way at once, at most: more than there are connections to the mail server,
 * so that some are read and written down while others are handed over.
 */
const LANES = 8;
const POLL_MS = 1_000;

export interface WorkerOptions {
  readonly transport: Transport;
  readonly maxAttempts?: number;
  readonly pollMs?: number;
}

export interface MailWorker {
  /** Looks for mail now. */
  readonly kick: () => void;
  /** Takes no more mail, waits for what is under way, closes the connections. */
  readonly stop: () => Promise<void>;
}

/**
 * Sends what the outbox owes: looks every second, and at once when mail was queued in this process.
 * Any number of workers may run, in one process or many.
 */
export function runMailWorker({
  transport,
  maxAttempts = MAX_ATTEMPTS,
  pollMs = POLL_MS,
}: WorkerOptions): MailWorker {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let reachable = true;

  async function fillLanes(): Promise<void> {
    while (!stopped && underWay.size < LANES) {
      const free = LANES - underWay.size;
      const mails = await claimMails(free);
      mails.forEach(begin);
      if (mails.length < free) return;
    }
  }

  function begin(mail: ClaimedMail): void {
    const delivery = deliver(mail, transport, maxAttempts)
      .catch((error: unknown) => log.error({ err: error, mailId: mail.id }, 'Mail is undecided'))
      .finally(() => {
        underWay.delete(delivery);
        kick();
      });
    underWay.add(delivery);
  }

  async function look(): Promise<void> {
    try {
      do {
        lookAgain = false;
        await fillLanes();
      } while (isWanted());
      reachable = true;
    } catch (error) {
      if (reachable) log.error({ err: error }, 'The outbox cannot be read');
      reachable = false;
    } finally {
      looking = null;
    }
  }

  function isWanted(): boolean {
    return lookAgain && !stopped;
  }

  function kick(): void {
    lookAgain = true;
    if (!stopped) looking ??= look();
  }

  const timer = setInterval(kick, pollMs);
  timer.unref();
  const forget = onMailQueued(kick);
  kick();

  return {
    kick,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      forget();
      await looking;
      await Promise.all(underWay);
      transport.close();
    },
  };
}
