import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import type { EnrollmentStanding } from '@/lib/domain/enrollment';

const CHECKS = ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE', 'DECISION'] as const;

/** Of an existing program member, the program's records stand for the checks (spec E5). */
type ShownState = EnrollmentStanding['checks'][number]['state'] | 'NOT_NEEDED';

export interface CheckLine {
  readonly check: (typeof CHECKS)[number];
  readonly state: ShownState;
  /** When it got there; null for what was not reached. */
  readonly since: Date | null;
}

/** Every check in order, then the decision; additional due diligence only if it was asked for. */
export function checkLines(standing: EnrollmentStanding): readonly CheckLine[] {
  return CHECKS.flatMap((check): CheckLine[] => {
    if (check === 'DECISION') return [{ check, ...decisionLine(standing) }];
    const found = standing.checks.find((line) => line.check === check);
    if (found === undefined && check === 'DUE_DILIGENCE') return [];
    if (found === undefined) return [{ check, state: unanswered(standing), since: null }];
    const { state, changedAt } = found;
    return [{ check, state, since: state === 'NOT_REACHED' ? null : changedAt }];
  });
}

/** How a check stands that was never opened. */
function unanswered({ isMember }: Pick<EnrollmentStanding, 'isMember'>): ShownState {
  return isMember ? 'NOT_NEEDED' : 'NOT_REACHED';
}

function decisionLine({ state, stateSince, decidedAt }: EnrollmentStanding) {
  if (state === 'AUTHORIZED') return { state: 'PASSED', since: decidedAt } as const;
  if (state === 'REJECTED') return { state: 'FAILED', since: decidedAt } as const;
  return state === 'DECISION'
    ? ({ state: 'PENDING', since: stateSince } as const)
    : ({ state: 'NOT_REACHED', since: null } as const);
}

const TONES: Record<ShownState, Tone> = {
  NOT_REACHED: 'neutral',
  NOT_NEEDED: 'neutral',
  PENDING: 'info',
  PASSED: 'success',
  FAILED: 'danger',
};

/** The words for how a check stands: the decision does not fail, it rejects or authorizes. */
export function stateWord({ check, state }: Pick<CheckLine, 'check' | 'state'>) {
  if (check !== 'DECISION') return `checkState.${state}` as const;
  return state === 'FAILED'
    ? 'status.REJECTED'
    : state === 'PASSED'
      ? 'status.AUTHORIZED'
      : (`checkState.${state}` as const);
}

/** The tone of an enrollment's status. */
export function statusTone(status: EnrollmentStanding['status']): Tone {
  return status === 'AUTHORIZED' ? 'success' : status === 'REJECTED' ? 'danger' : 'info';
}

/** What each check means and how it stands. */
export function CheckList({ lines }: { lines: readonly CheckLine[] }) {
  const t = useTranslations('enrollmentStatus');
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ check, state, since }) => (
        <li key={check} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="font-semibold">{t(`check.${check}`)}</h3>
            <StatusBadge tone={TONES[state]}>{t(stateWord({ check, state }))}</StatusBadge>
            {since === null ? null : (
              <span className="text-muted">
                <LocalTime value={since} />
              </span>
            )}
          </div>
          <p className="max-w-prose text-muted">
            {t(state === 'NOT_NEEDED' ? 'notNeeded' : `about.${check}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
