import { join } from 'node:path';
import { env } from '@/lib/env';
import { listMailIn, readMailIn, type StoredMail } from './mailbox';
import type { MailWorker } from './worker';

export type { StoredMail } from './mailbox';
export type { MailWorker } from './worker';

/** Where a local start keeps its mail. */
function mailFolder(): string {
  return join(env.dataDir, 'mail');
}

/**
 * Starts sending what the outbox owes: to SMTP_URL, or without one into the folder that /mailbox
 * shows. Call `stop()` before the process ends.
 */
export async function startMailWorker(): Promise<MailWorker> {
  const [{ runMailWorker }, { runAnnouncements }, { smtpTransport, folderTransport }] =
    await Promise.all([import('./worker'), import('./announcements'), import('./transport')]);
  const transport =
    env.smtpUrl === undefined ? folderTransport(mailFolder()) : smtpTransport(env.smtpUrl);
  const { kick, stop } = runMailWorker({ transport });
  const stopAnnouncing = runAnnouncements(kick);
  return {
    kick,
    stop: async () => {
      await stopAnnouncing();
      await stop();
    },
  };
}

/** The newest mails kept by this local start, newest first. */
export function listStoredMail(): Promise<StoredMail[]> {
  return listMailIn(mailFolder());
}

/** One mail kept by this local start; null when there is none. */
export function findStoredMail(id: string): Promise<StoredMail | null> {
  return readMailIn(mailFolder(), id);
}
