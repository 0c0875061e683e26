import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionPage } from '@/components/review/decision-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { findLateAttempt, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, isAllowed } from '@/lib/domain/enrollment';
import { authorizeEnrollmentAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('authorize') };
}

/** Authorize enrollment: what follows, and the act. */
export default async function AuthorizeEnrollmentPage({
  params,
}: PageProps<'/program/review/[enrollmentId]/authorize'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:decide')) return <Forbidden permission="program:decide" actor={actor} />;
  const t = await getTranslations('review');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const { organization, profile, applicant } = review.snapshot;
  const { name } = organization;
  return (
    <DecisionPage
      review={review}
      late={await findLateAttempt()}
      isOpen={isAllowed(review.state, 'authorize')}
      title={t('authorize')}
      lead={t('authorizeLead', { name, reference: review.reference })}
      consequences={[
        t('authorizeReseller', { name, mpnId: profile.mpnId }),
        t('authorizeProfile'),
        t('authorizeRoles', { person: `${applicant.name} (${applicant.signInName})` }),
        t('authorizeMail'),
      ]}
      action={authorizeEnrollmentAction}
    />
  );
}
