import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SelectField } from '@/components/form/select-field';
import { TextAreaField } from '@/components/form/text-field';
import { DecisionPage } from '@/components/review/decision-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { findLateAttempt, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, isAllowed, reasonsFor } from '@/lib/domain/enrollment';
import { rejectEnrollmentAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('reject') };
}

/** Reject enrollment: what follows, the reason, and the act. */
export default async function RejectEnrollmentPage({
  params,
}: PageProps<'/program/review/[enrollmentId]/reject'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:decide')) return <Forbidden permission="program:decide" actor={actor} />;
  const t = await getTranslations('review');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const { organization, profile } = review.snapshot;
  return (
    <DecisionPage
      review={review}
      late={await findLateAttempt()}
      isOpen={isAllowed(review.state, 'reject')}
      title={t('reject')}
      lead={t('rejectLead', { name: organization.name, reference: review.reference })}
      consequences={[
        t('rejectReason'),
        t('rejectProfile', { mpnId: profile.mpnId }),
        t('rejectAgain'),
      ]}
      action={rejectEnrollmentAction}
      variant="danger"
    >
      <SelectField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        options={reasonsFor('reject').map((value) => ({ value, label: t(`why.${value}`) }))}
      />
      <TextAreaField name="note" label={t('note')} hint={t('noteHint')} optional />
    </DecisionPage>
  );
}
