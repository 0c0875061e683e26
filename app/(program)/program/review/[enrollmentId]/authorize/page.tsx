import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/fieldset';
import { SubmitButton } from '@/components/form/submit-button';
import { NothingToDecide } from '@/components/review/nothing-to-decide';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, isAllowed } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
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
  const common = await getTranslations('common');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const { organization, profile, applicant } = review.snapshot;
  const { name } = organization;
  const back = paths.review(enrollmentId);
  return (
    <>
      <PageHeader
        title={t('authorize')}
        breadcrumbs={[
          { label: t('title'), href: paths.reviewDesk() },
          { label: name, href: back },
        ]}
      />
      {isAllowed(review.state, 'authorize') && !review.isOwn ? (
        <ConfirmPanel
          lead={t('authorizeLead', { name, reference: review.reference })}
          consequences={[
            t('authorizeReseller', { name, mpnId: profile.mpnId }),
            t('authorizeProfile'),
            t('authorizeRoles', { person: `${applicant.name} (${applicant.signInName})` }),
            t('authorizeMail'),
          ]}
        >
          <Form
            action={authorizeEnrollmentAction}
            title={t('authorize')}
            hidden={{ enrollmentId, version: String(review.version) }}
          >
            <FormActions>
              <SubmitButton>{t('authorize')}</SubmitButton>
              <LinkButton href={back}>{common('cancel')}</LinkButton>
            </FormActions>
          </Form>
        </ConfirmPanel>
      ) : (
        <NothingToDecide review={review} />
      )}
    </>
  );
}
