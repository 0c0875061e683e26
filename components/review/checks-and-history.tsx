import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { ReasonCode, Review, ReviewedCheck } from '@/lib/domain/enrollment';
import { StateBadge } from './state-badge';

/** Each check and the decision as they stand: who answered, when, why. */
export function ReviewedChecks({ review }: { review: Review }) {
  const t = useTranslations('review');
  const words = useTranslations('enrollmentStatus');
  const { checks, decision, status } = review;
  return (
    <Section
      title={t('checksTitle')}
      description={review.isMember ? t('checksNotNeeded') : undefined}
    >
      <DescriptionList
        items={[
          ...checks.map(({ check, state, changedAt, ...answer }) => ({
            term: words(`check.${check}`),
            value: (
              <Answer
                {...answer}
                state={words(`checkState.${state}`)}
                at={state === 'NOT_REACHED' ? null : changedAt}
              />
            ),
          })),
          ...(decision === null
            ? []
            : [
                {
                  term: t('decision'),
                  value: <Answer {...decision} state={words(`status.${status}`)} />,
                },
              ]),
        ]}
      />
    </Section>
  );
}

interface AnswerProps extends Pick<ReviewedCheck, 'by' | 'reason' | 'note'> {
  /** In words. */
  readonly state: string;
  readonly at: Date | null;
}

function Answer({ state, by, reason, note, at }: AnswerProps) {
  const t = useTranslations('review');
  return (
    <span className="block space-y-1">
      <span className="flex flex-wrap gap-x-2">
        {by === null ? state : t('answeredBy', { state, name: by })}
        {at === null ? null : <LocalTime value={at} />}
      </span>
      {reason === null ? null : <span className="block">{t(`why.${reason}`)}</span>}
      {note === null ? null : <span className="block text-muted">{note}</span>}
    </span>
  );
}

/** What the state that follows does not tell by itself. */
const ACTS = [
  'changeContact',
  'reopenEmployment',
  'reopenBusiness',
  'reopenDueDiligence',
  'authorizeMember',
  'reopenAuthorization',
  'reopenRejection',
  'answerRejection',
] as const;

function isAct(transition: string): transition is (typeof ACTS)[number] {
  return ACTS.some((act) => act === transition);
}

/** Where a step of an enrollment led, and what that does not tell by itself. */
export function StepBadge({
  step: { transition, toState },
}: {
  step: Pick<Review['history'][number], 'transition' | 'toState'>;
}) {
  const t = useTranslations('review');
  return (
    <>
      <StateBadge state={toState} />
      {isAct(transition) ? <span>{t(`act.${transition}`)}</span> : null}
    </>
  );
}

interface HistoryStep {
  readonly at: Date;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  readonly by: string | null;
}

/** Every change of status, the newest last; `badge` says in words where it led. */
export function ReviewHistory<Step extends HistoryStep>({
  history,
  badge,
}: {
  history: readonly Step[];
  badge: (step: Step) => ReactNode;
}) {
  const t = useTranslations('review');
  return (
    <Section title={t('historyTitle')}>
      <ol className="space-y-2">
        {history.map((step, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <LocalTime value={step.at} />
            {badge(step)}
            {step.by === null ? null : <span>{t('by', { name: step.by })}</span>}
            {step.reason === null ? null : <span>{t(`why.${step.reason}`)}</span>}
            {step.note === null ? null : (
              <span className="block w-full wrap-anywhere whitespace-pre-line text-muted">
                {step.note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
