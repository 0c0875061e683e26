import { announceAgreements } from '@/lib/domain/catalog';
import { remindInvitations } from '@/lib/domain/invitations';
import { recheckDomains } from '@/lib/domain/organizations';
import { log } from '@/lib/log';

const POLL_MS = 5_000;

/** What enqueues mail on nobody's session: a batch each time, null when nothing is owed. */
const JOBS = [announceAgreements, () => remindInvitations(), () => recheckDomains()];

/**
 * Enqueues what published agreements owe to everybody, the reminders of invitations and what becomes
 * of domains, a batch after the other; looks every few seconds. Trouble is logged once, until it is over.
 * @param enqueued is called after each batch
 * @returns stops it, once the batch under way is finished
 */
export function runAnnouncements(enqueued: () => void, pollMs = POLL_MS): () => Promise<void> {
  const clock = new AbortController();
  let underWay: Promise<void> | null = null;
  let isWell = true;

  async function look(): Promise<void> {
    try {
      for (const job of JOBS) {
        while (!clock.signal.aborted && (await job()) !== null) enqueued();
      }
      isWell = true;
    } catch (error) {
      if (isWell) log.error({ err: error }, 'Announcements and reminders cannot be enqueued');
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
