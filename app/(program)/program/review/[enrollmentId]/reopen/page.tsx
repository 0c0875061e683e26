import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SelectField } from '@/components/form/select-field';
import { TextAreaField } from '@/components/form/text-field';
import { DecisionPage } from '@/components/review/decision-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { findLateAttempt, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, REOPENING_REASONS } from '@/lib/domain/enrollment';
import { reopenDecisionAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('reopenDecision') };
}

/** Take the decision up again: what follows, the reason, and the act. */
export default async function ReopenDecisionPage({
  params,
}: PageProps<'/program/review/[enrollmentId]/reopen'>) {
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
      isOpen={review.status === 'AUTHORIZED' || review.status === 'REJECTED'}
      title={t('reopenDecision')}
      lead={t('reopenLead', { name: organization.name, reference: review.reference })}
      consequences={
        review.status === 'AUTHORIZED'
          ? [t('reopenChecks'), t('reopenAuthorized'), t('reopenMail')]
          : [t('reopenReview'), t('reopenRejected', { mpnId: profile.mpnId }), t('reopenMail')]
      }
      action={reopenDecisionAction}
    >
      <input type="hidden" name="state" value={review.status} />
      <SelectField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        options={REOPENING_REASONS.map((value) => ({ value, label: t(`why.${value}`) }))}
      />
      <TextAreaField name="note" label={t('note')} hint={t('noteHint')} optional />
    </DecisionPage>
  );
}
