import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList, type Description } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalTime } from '@/components/ui/local-time';
import { ProgressSteps } from '@/components/ui/progress-steps';
import type { FormAction } from '@/lib/action/form-state';
import type { EnrollmentStanding } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { checkLines, CheckList, stateWord, statusTone } from './check-list';
import { Overdue, StatusNotice } from './status-notice';

interface StatusProps {
  readonly standing: EnrollmentStanding;
  readonly vendor: string;
  /** Business days a review takes. */
  readonly reviewDays: number;
  /** The action of the resend button; null for whoever may not. */
  readonly resend: FormAction | null;
  readonly canChangeContact: boolean;
  /** The action of the button that escalates; null while it is not due, and for whoever may not. */
  readonly escalate: FormAction | null;
  /** The organization's country as it stands in a sentence; business days go by its clock. */
  readonly inCountry: string;
  readonly canEnroll: boolean;
  /** Write to the reviewers and send documents. */
  readonly canRespond: boolean;
}

/** The status page of an enrollment that was sent. */
export function StatusView(props: StatusProps) {
  const { standing } = props;
  const t = useTranslations('enrollmentStatus');
  const fix = useTranslations('fixNow');
  const lines = checkLines(standing);
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <StatusBadge tone={statusTone(standing.status)}>
          {t(`status.${standing.status}`)}
        </StatusBadge>
      </div>
      <StatusNotice standing={standing} canEnroll={props.canEnroll} canRespond={props.canRespond} />
      <Overdue standing={standing} escalate={props.escalate} />
      {standing.status === 'AUTHORIZED' ? null : (
        <ProgressSteps
          label={t('progress')}
          steps={lines.map(({ check, state }) => ({
            id: check,
            label: t(`check.${check}`),
            state: MARKS[state],
            stateText: t(stateWord({ check, state })),
          }))}
        />
      )}
      <Facts {...props} />
      {standing.status === 'AUTHORIZED' ? null : <Contact {...props} />}
      <Section title={t('checksTitle')}>
        <CheckList lines={lines} />
      </Section>
      {props.canRespond ? <LinkButton href={paths.fixNow()}>{fix('open')}</LinkButton> : null}
    </div>
  );
}

const MARKS = {
  NOT_REACHED: 'todo',
  NOT_NEEDED: 'todo',
  PENDING: 'current',
  PASSED: 'done',
  FAILED: 'failed',
} as const;

function Facts({ standing, vendor, reviewDays, inCountry }: StatusProps) {
  const t = useTranslations('enrollmentStatus');
  const email = standing.snapshot?.primaryContact.email ?? '';
  const { mover } = standing;
  const items: Description[] = [
    { term: t('reference'), value: standing.reference },
    ...(standing.submittedAt === null
      ? []
      : [{ term: t('submittedAt'), value: <LocalTime value={standing.submittedAt} /> }]),
  ];
  if (mover !== null) {
    items.push(
      {
        term: t('nextMove'),
        value: t(`mover.${mover}`, { email, vendor }),
      },
      { term: t('since'), value: <LocalTime value={standing.stateSince} /> },
      {
        term: t('expectedBy'),
        value: (
          <>
            {mover === 'applicant' ? (
              t('expectedAnswered')
            ) : standing.expectedBy === null ? (
              t('expectedLater', { days: reviewDays })
            ) : (
              <LocalTime value={standing.expectedBy} show="date" />
            )}
            {mover === 'applicant' ? null : (
              <p className="text-muted">{t('clock', { country: inCountry })}</p>
            )}
          </>
        ),
      },
    );
  }
  return (
    <Section title={t('verificationStatus')}>
      <DescriptionList items={items} />
    </Section>
  );
}

function Contact({ standing, resend, canChangeContact }: StatusProps) {
  const t = useTranslations('enrollmentStatus');
  const contact = standing.snapshot?.primaryContact;
  if (contact === undefined) return null;
  const name = `${contact.firstName} ${contact.lastName}`;
  const waits = standing.state === 'EMAIL_OWNERSHIP';
  return (
    <Section title={t('contactTitle')}>
      <p className="wrap-anywhere">{t('contactKnown', { name, email: contact.email })}</p>
      {standing.status === 'REJECTED' && canChangeContact ? (
        <p className="max-w-prose">{t('rejectedContact')}</p>
      ) : null}
      {waits ? (
        <p className="max-w-prose wrap-anywhere">{t('contactWaiting', { email: contact.email })}</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {waits && resend !== null ? (
          <Form action={resend}>
            <SubmitButton variant="secondary">{t('resend')}</SubmitButton>
          </Form>
        ) : null}
        {canChangeContact ? (
          <LinkButton href={paths.changePrimaryContact()}>{t('changeContact')}</LinkButton>
        ) : null}
      </div>
    </Section>
  );
}

/** The status page of an organization whose enrollment was not sent here. */
export function NoEnrollment({ kind }: { kind: 'none' | 'draft' | 'authorized' }) {
  const t = useTranslations('enrollmentStatus');
  const done = kind === 'authorized';
  return (
    <div className="space-y-5">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <EmptyState
        title={t(`${kind}Title`)}
        action={
          <LinkButton href={done ? paths.home() : paths.enroll()} variant="primary">
            {t(done ? 'goHome' : kind === 'draft' ? 'goOn' : 'enroll')}
          </LinkButton>
        }
      >
        {t(kind)}
      </EmptyState>
    </div>
  );
}
