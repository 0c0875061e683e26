import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextAreaField } from '@/components/form/text-field';
import { DecisionPage } from '@/components/review/decision-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { findLateAttempt, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, isAllowed } from '@/lib/domain/enrollment';
import { askDueDiligenceAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('askDueDiligence') };
}

/** Ask for due diligence: what follows, what is asked, and the act. */
export default async function AskDueDiligencePage({
  params,
}: PageProps<'/program/review/[enrollmentId]/due-diligence'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('review');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const { organization } = review.snapshot;
  return (
    <DecisionPage
      review={review}
      late={await findLateAttempt()}
      isOpen={isAllowed(review.state, 'askDueDiligence')}
      title={t('askDueDiligence')}
      lead={t('askLead', { name: organization.name, reference: review.reference })}
      consequences={[t('askCheck'), t('askMail')]}
      action={askDueDiligenceAction}
    >
      <TextAreaField name="note" label={t('questions')} hint={t('questionsHint')} />
    </DecisionPage>
  );
}
