import { useTranslations } from 'next-intl';
import { Grounds } from '@/components/enrollment/status-notice';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { AmendmentStanding } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { AmendmentBadge } from './amendment-badge';
import { ChangeList } from './change-list';

interface OpenChangeProps {
  readonly amendment: AmendmentStanding;
  readonly vendor: string;
  /** The action of the resend button; null for whoever may not. */
  readonly resend: FormAction | null;
}

/** The change of the company profile that is being verified: what, where it stands, whose move it is. */
export function OpenChange({ amendment, vendor, resend }: OpenChangeProps) {
  const t = useTranslations('amendment');
  const { sentBy } = amendment;
  return (
    <Section
      title={t('openTitle')}
      description={sentBy === null ? t('openLeadNobody') : t('openLead', { name: sentBy })}
      actions={<AmendmentBadge state={amendment.state} />}
    >
      {amendment.mover === 'applicant' ? (
        <Notice tone="warning" title={t('failedTitle')}>
          <Grounds reason={amendment.reason} note={amendment.note} />
          <p>{t('failed')}</p>
        </Notice>
      ) : null}
      {amendment.changes.length === 0 ? null : <ChangeList changes={amendment.changes} />}
      <Standing amendment={amendment} vendor={vendor} />
      <Acts amendment={amendment} resend={resend} />
    </Section>
  );
}

function Standing({ amendment, vendor }: Pick<OpenChangeProps, 'amendment' | 'vendor'>) {
  const t = useTranslations('amendment');
  const words = useTranslations('enrollmentStatus');
  const { mover, expectedBy, explanation } = amendment;
  const email = amendment.contactEmail ?? '';
  return (
    <DescriptionList
      items={[
        ...(mover === null
          ? []
          : [
              {
                term: words('nextMove'),
                value:
                  mover === 'contact'
                    ? t('contactMover', { email, known: email === '' ? 'no' : 'yes' })
                    : words(`mover.${mover}`, { email, vendor }),
              },
            ]),
        { term: words('since'), value: <LocalTime value={amendment.stateSince} /> },
        ...(expectedBy === null
          ? []
          : [
              {
                term: words('expectedBy'),
                value: <LocalTime value={expectedBy} show="date" />,
              },
            ]),
        ...(explanation === null ? [] : [{ term: t('explanation'), value: explanation }]),
      ]}
    />
  );
}

function Acts({ amendment, resend }: Pick<OpenChangeProps, 'amendment' | 'resend'>) {
  const t = useTranslations('amendment');
  const words = useTranslations('enrollmentStatus');
  const { state, canRevise, canWithdraw, contactEmail: email } = amendment;
  const isWaiting = state === 'EMAIL_OWNERSHIP';
  return (
    <>
      {isWaiting && email !== null ? (
        <p className="max-w-prose wrap-anywhere">{words('contactWaiting', { email })}</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {canRevise ? (
          <LinkButton
            href={paths.changeCompanyProfile()}
            variant={isWaiting ? 'secondary' : 'primary'}
          >
            {t('edit')}
          </LinkButton>
        ) : null}
        {isWaiting && resend !== null ? (
          <Form action={resend}>
            <SubmitButton variant="secondary">{words('resend')}</SubmitButton>
          </Form>
        ) : null}
        {canWithdraw ? (
          <LinkButton href={paths.withdrawProfileChange()}>{t('withdraw')}</LinkButton>
        ) : null}
      </div>
    </>
  );
}
