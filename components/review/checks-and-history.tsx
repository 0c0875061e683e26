import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { Review, ReviewedCheck } from '@/lib/domain/enrollment';
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
] as const;

function isAct(transition: string): transition is (typeof ACTS)[number] {
  return ACTS.some((act) => act === transition);
}

/** Every change of status, the newest last. */
export function ReviewHistory({ history }: { history: Review['history'] }) {
  const t = useTranslations('review');
  return (
    <Section title={t('historyTitle')}>
      <ol className="space-y-2">
        {history.map(({ at, transition, toState, reason, note, by }) => (
          <li
            key={`${at.toISOString()}-${toState}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1"
          >
            <LocalTime value={at} />
            <StateBadge state={toState} />
            {isAct(transition) ? <span>{t(`act.${transition}`)}</span> : null}
            {by === null ? null : <span>{t('by', { name: by })}</span>}
            {reason === null ? null : <span>{t(`why.${reason}`)}</span>}
            {note === null ? null : (
              <span className="block w-full wrap-anywhere whitespace-pre-line text-muted">
                {note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
