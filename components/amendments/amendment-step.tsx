import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { CheckForms } from '@/components/review/check-forms';
import { Section } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { AmendmentReview, ReasonCode } from '@/lib/domain/enrollment';

type Check = 'EMPLOYMENT' | 'BUSINESS';

interface StepProps {
  readonly review: AmendmentReview;
  readonly pass: FormAction;
  readonly fail: FormAction;
  readonly reopen: FormAction;
  /** The reasons that fit a check. */
  readonly reasons: Readonly<Record<Check, readonly ReasonCode[]>>;
  /** The check that is open is the last one. */
  readonly isLast: boolean;
}

/** What a reviewer can do with a change of a company profile as it stands. */
export function AmendmentStep(props: StepProps) {
  const t = useTranslations('review');
  return (
    <Section title={t('nextTitle')}>
      {props.review.isOwn ? <p>{t('own')}</p> : <StepOf {...props} />}
    </Section>
  );
}

function StepOf({ review, pass, fail, reopen, reasons, isLast }: StepProps) {
  const t = useTranslations('amendment.desk');
  const { state } = review;
  switch (state) {
    case 'EMAIL_OWNERSHIP': {
      const { email } = review.snapshot.primaryContact;
      return <p className="wrap-anywhere">{t('waiting', { email })}</p>;
    }
    case 'EMPLOYMENT':
    case 'BUSINESS':
      return (
        <>
          <p className="max-w-prose">
            {t(`open.${state}`)} {t(isLast ? 'acceptsNow' : 'goesOn')}
          </p>
          <CheckForms
            check={state}
            hidden={hiddenOf(review, state)}
            reasons={reasons[state]}
            noteHint={t('noteHint')}
            pass={pass}
            fail={fail}
          />
        </>
      );
    case 'EMPLOYMENT_FAILED':
      return <Failed review={review} check="EMPLOYMENT" reopen={reopen} />;
    case 'BUSINESS_FAILED':
      return <Failed review={review} check="BUSINESS" reopen={reopen} />;
    case 'ACCEPTED':
    case 'WITHDRAWN':
      return <p>{t(`closed.${state}`)}</p>;
  }
}

function hiddenOf(review: AmendmentReview, check: Check) {
  return { amendmentId: review.id, version: String(review.version), check };
}

function Failed({
  review,
  check,
  reopen,
}: Pick<StepProps, 'review' | 'reopen'> & { readonly check: Check }) {
  const t = useTranslations('amendment.desk');
  const words = useTranslations('review');
  return (
    <>
      <p className="max-w-prose">{t('failedNow')}</p>
      <Form action={reopen} title={words(`reopen.${check}`)} hidden={hiddenOf(review, check)}>
        <SubmitButton variant="secondary">{words(`reopen.${check}`)}</SubmitButton>
      </Form>
    </>
  );
}
