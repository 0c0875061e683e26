import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { ReasonCode, Review } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { CheckForms, type OpenCheck } from './check-forms';

interface Actions {
  readonly pass: FormAction;
  readonly fail: FormAction;
  readonly reopen: FormAction;
  /** The reasons that fit a check. */
  readonly reasons: Readonly<Record<OpenCheck, readonly ReasonCode[]>>;
}

/** What a reviewer can do with an enrollment as it stands. */
export function NextStep({ review, ...actions }: { review: Review } & Actions) {
  const t = useTranslations('review');
  return (
    <Section title={t('nextTitle')}>
      {review.isOwn ? <p>{t('own')}</p> : <StepOf review={review} {...actions} />}
    </Section>
  );
}

function StepOf({ review, reasons, pass, fail, reopen }: { review: Review } & Actions) {
  const t = useTranslations('review');
  switch (review.state) {
    case 'EMPLOYMENT':
    case 'BUSINESS':
    case 'DUE_DILIGENCE':
      return (
        <OpenCheckForms
          review={review}
          check={review.state}
          reasons={reasons[review.state]}
          pass={pass}
          fail={fail}
        />
      );
    case 'EMPLOYMENT_FAILED':
      return <FailedCheck review={review} check="EMPLOYMENT" reopen={reopen} />;
    case 'BUSINESS_FAILED':
      return <FailedCheck review={review} check="BUSINESS" reopen={reopen} />;
    case 'DUE_DILIGENCE_FAILED':
      return <FailedCheck review={review} check="DUE_DILIGENCE" reopen={reopen} />;
    case 'DECISION':
      return (
        <>
          <p>{t('toDecide')}</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton href={paths.authorizeEnrollment(review.id)} variant="primary">
              {t('authorize')}
            </LinkButton>
            <LinkButton href={paths.rejectEnrollment(review.id)}>{t('reject')}</LinkButton>
            <LinkButton href={paths.askDueDiligence(review.id)}>{t('askDueDiligence')}</LinkButton>
          </div>
        </>
      );
    case 'EMAIL_OWNERSHIP':
      return (
        <p className="wrap-anywhere">
          {t('waiting', { email: review.snapshot.primaryContact.email })}
        </p>
      );
    default:
      return (
        <>
          <p>{t('decided')}</p>
          <LinkButton href={paths.reopenDecision(review.id)}>{t('reopenDecision')}</LinkButton>
        </>
      );
  }
}

function hiddenOf(review: Review, check: OpenCheck) {
  return { enrollmentId: review.id, version: String(review.version), check };
}

function OpenCheckForms({
  review,
  check,
  reasons,
  pass,
  fail,
}: {
  review: Review;
  check: OpenCheck;
  reasons: readonly ReasonCode[];
  pass: FormAction;
  fail: FormAction;
}) {
  const t = useTranslations('review');
  return (
    <>
      <p>{t(`openCheck.${check}`)}</p>
      {review.stands === 'DUE_DILIGENCE_ASKED' ? <p>{t('notAnswered')}</p> : null}
      {check === 'DUE_DILIGENCE' ? <Asked review={review} /> : null}
      <CheckForms
        check={check}
        hidden={hiddenOf(review, check)}
        reasons={reasons}
        noteHint={t('noteHint')}
        pass={pass}
        fail={fail}
      />
    </>
  );
}

/** What the reviewers asked of the applicant. */
function Asked({ review }: { review: Review }) {
  const t = useTranslations('review');
  const note = review.checks.find(({ check }) => check === 'DUE_DILIGENCE')?.note ?? null;
  return note === null ? null : (
    <p className="max-w-prose wrap-anywhere whitespace-pre-line">{t('asked', { note })}</p>
  );
}

function FailedCheck({
  review,
  check,
  reopen,
}: {
  review: Review;
  check: OpenCheck;
  reopen: FormAction;
}) {
  const t = useTranslations('review');
  return (
    <>
      <p>{t(`failedNow.${check}`)}</p>
      <div className="flex flex-wrap items-start gap-2">
        <Form action={reopen} title={t(`reopen.${check}`)} hidden={hiddenOf(review, check)}>
          <SubmitButton>{t(`reopen.${check}`)}</SubmitButton>
        </Form>
        <LinkButton href={paths.rejectEnrollment(review.id)}>{t('reject')}</LinkButton>
      </div>
    </>
  );
}
