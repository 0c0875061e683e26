import { announceAgreements } from '@/lib/domain/catalog';
import { log } from '@/lib/log';

const POLL_MS = 5_000;

/**
 * Enqueues what published agreements owe to everybody, a batch after the other; looks every few
 * seconds. Trouble is logged once, until it is over.
 * @param enqueued is called after each batch
 * @returns stops it, once the batch under way is finished
 */
export function runAnnouncements(enqueued: () => void, pollMs = POLL_MS): () => Promise<void> {
  const clock = new AbortController();
  let underWay: Promise<void> | null = null;
  let isWell = true;

  async function look(): Promise<void> {
    try {
      while (!clock.signal.aborted && (await announceAgreements()) !== null) enqueued();
      isWell = true;
    } catch (error) {
      if (isWell) log.error({ err: error }, 'Agreements cannot be announced');
      isWell = false;
    } finally {
      underWay = null;
    }
  }

  const timer = setInterval(() => {
    underWay ??= look();
  }, pollMs);
  timer.unref();
  return async () => {
    clock.abort();
    clearInterval(timer);
    await underWay;
  };
}
