import type { Locale } from '@/lib/messages/locale';

/** A rendered mail. */
export interface Message {
  /** The outbox row's id. */
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
