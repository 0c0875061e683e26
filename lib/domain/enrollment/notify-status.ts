import type { Tx } from '@/lib/db';
import type { MailTemplate } from '../notifications';
import { mailApplicant } from './mail-applicant';
import type { TransitionName } from './policy';

/** The mail that each change of status owes the applicant's side; null where another mail tells it. */
const MAIL = {
  submit: null, // the mail that asks to confirm says so
  confirmEmail: 'enrollment-submitted',
  changeContact: null, // the new contact is asked to confirm
  passEmployment: 'enrollment-progress',
  failEmployment: 'enrollment-check-failed',
  reopenEmployment: 'enrollment-progress',
  passBusiness: 'enrollment-progress',
  failBusiness: 'enrollment-check-failed',
  reopenBusiness: 'enrollment-progress',
  askDueDiligence: 'enrollment-progress',
  passDueDiligence: 'enrollment-progress',
  failDueDiligence: 'enrollment-check-failed',
  reopenDueDiligence: 'enrollment-progress',
  authorize: 'enrollment-authorized',
  authorizeMember: 'enrollment-authorized',
  reject: 'enrollment-rejected',
  reopenAuthorization: 'enrollment-reopened',
  reopenRejection: 'enrollment-reopened',
  answerRejection: 'enrollment-progress',
} as const satisfies Record<TransitionName, MailTemplate | null>;

/** Owes the applicant's side the mail about one change of status (spec E12). */
export async function notifyStatus(
  tx: Tx,
  event: {
    readonly enrollmentId: string;
    readonly organizationId: string;
    readonly eventId: string;
    readonly transition: TransitionName;
  },
): Promise<void> {
  const template = MAIL[event.transition];
  if (template === null) return;
  const { enrollmentId, eventId, organizationId } = event;
  await mailApplicant(tx, { template, refs: { enrollmentId, eventId }, organizationId });
}
