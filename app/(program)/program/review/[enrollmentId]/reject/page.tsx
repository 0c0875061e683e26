import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/fieldset';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-field';
import { NothingToDecide } from '@/components/review/nothing-to-decide';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getReview, isAllowed, reasonsFor } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
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
  const common = await getTranslations('common');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const { organization, profile } = review.snapshot;
  const { name } = organization;
  const back = paths.review(enrollmentId);
  return (
    <>
      <PageHeader
        title={t('reject')}
        breadcrumbs={[
          { label: t('title'), href: paths.reviewDesk() },
          { label: name, href: back },
        ]}
      />
      {isAllowed(review.state, 'reject') && !review.isOwn ? (
        <ConfirmPanel
          lead={t('rejectLead', { name, reference: review.reference })}
          consequences={[
            t('rejectReason'),
            t('rejectProfile', { mpnId: profile.mpnId }),
            t('rejectAgain'),
          ]}
        >
          <Form
            action={rejectEnrollmentAction}
            title={t('reject')}
            hidden={{ enrollmentId, version: String(review.version) }}
          >
            <SelectField
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              options={reasonsFor('reject').map((value) => ({ value, label: t(`why.${value}`) }))}
            />
            <TextAreaField name="note" label={t('note')} hint={t('noteHint')} optional />
            <FormActions>
              <SubmitButton variant="danger">{t('reject')}</SubmitButton>
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
