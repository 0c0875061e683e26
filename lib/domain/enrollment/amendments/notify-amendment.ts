import type { AmendmentState, Tx, VerificationCheck } from '@/lib/db';
import { enqueueMail, type MailTemplate } from '../../notifications';
import type { CompanyContent } from './content';
import type { AmendmentTransition } from './policy';

/** The mail that each step owes, unless it ends in an acceptance; null where another mail tells it. */
const MAIL = {
  send: 'amendment-sent',
  revise: 'amendment-sent',
  confirmEmail: 'amendment-progress',
  passEmployment: 'amendment-progress',
  failEmployment: 'amendment-check-failed',
  reopenEmployment: 'amendment-progress',
  passBusiness: 'amendment-progress',
  failBusiness: 'amendment-check-failed',
  reopenBusiness: 'amendment-progress',
  withdraw: 'amendment-withdrawn',
  lapse: null, // the mail about the rejection
} as const satisfies Record<AmendmentTransition, MailTemplate | null>;

interface Told {
  readonly row: {
    readonly id: string;
    readonly organizationId: string;
    readonly passed: readonly VerificationCheck[];
  };
  readonly to: AmendmentState;
  readonly before: CompanyContent;
  readonly after: CompanyContent;
}

/**
 * Owes the mails about one step (spec E12): to the primary contact in force, and to the one that is
 * to be, once that one has proved to own the other address; before, it gets nothing but the link.
 */
export async function notifyAmendment(
  tx: Tx,
  { row, to, before, after }: Told,
  step: { readonly eventId: string; readonly transition: AmendmentTransition },
): Promise<void> {
  const template = to === 'ACCEPTED' ? 'amendment-accepted' : MAIL[step.transition];
  if (template === null) return;
  const isOther = before.primaryContact.email !== after.primaryContact.email;
  const isProved = row.passed.includes('EMAIL_OWNERSHIP');
  for (const contact of isOther && isProved ? ['before', 'after'] : ['before']) {
    await enqueueMail(tx, {
      template,
      refs: { amendmentId: row.id, eventId: step.eventId, contact },
      organizationId: row.organizationId,
    });
  }
}
