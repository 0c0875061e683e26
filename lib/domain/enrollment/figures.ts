import { authorize, type Actor } from '@/lib/access';
import { db, PLANNED_ANEW, type EnrollmentStatus, type VerificationCheck } from '@/lib/db';
import { DESK_STATES, deskStateOf, type DeskState } from './asked';
import { stateOf } from './policy';
import { ageLimits } from './queue-filter';
import { type REVIEW_FILTERS } from './schema';

type Age = (typeof REVIEW_FILTERS.age)[number];

/** How many enrollments stand at a state. */
export interface StateFigures {
  readonly state: DeskState;
  readonly total: number;
  /** Of those that are pending, by the age that the queue filters by; null of what is decided. */
  readonly ages: Readonly<Record<Age, number>> | null;
}

/** What was sent and decided in a month or a week. */
export interface PeriodFigures {
  /** Its first day, as `2026-11-01`. */
  readonly start: string;
  readonly sent: number;
  readonly authorized: number;
  readonly rejected: number;
  /** Of business time, from the beginning of the review to the decision; null without one. */
  readonly medianMinutes: number | null;
}

export interface ProgramFigures {
  readonly states: readonly StateFigures[];
  /** The oldest first; the last one is still running. */
  readonly periods: readonly PeriodFigures[];
}

export const FIGURE_PERIODS = ['month', 'week'] as const;
export type FigurePeriod = (typeof FIGURE_PERIODS)[number];

/** How many of them are looked back on. */
const PERIODS = 12;

/** One group of the count. */
export interface CountedGroup {
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly checkFailed: boolean;
  readonly isAsked: boolean;
  readonly age: Age;
  readonly count: number;
}

/**
 * The figures of the program office, in one round trip, counted by the database from its indexes.
 * Months and weeks are those of the actor's time zone.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function findProgramFigures(
  actor: Actor,
  period: FigurePeriod,
  now = new Date(),
): Promise<ProgramFigures> {
  authorize(actor, 'program:review');
  const { due, late } = ageLimits(now);
  const { timeZone } = actor;
  const [row] = await db.$queryRaw<{ groups: CountedGroup[]; periods: PeriodFigures[] }[]>`
    ${PLANNED_ANEW}
    SELECT
      (SELECT coalesce(json_agg(counted), '[]') FROM (
        SELECT e.status, e.current_check AS "currentCheck", e.check_failed AS "checkFailed",
          e.answer_awaited AS "isAsked",
          CASE WHEN e.submitted_at >= ${due} THEN 'NEW' WHEN e.submitted_at >= ${late} THEN 'DUE'
            ELSE 'LATE' END AS age, count(*)::int AS count
        FROM enrollment e WHERE e.status <> 'DRAFT' GROUP BY 1, 2, 3, 4, 5) counted) AS groups,
      (SELECT json_agg(json_build_object('start', p.start::date::text, 'sent', s.sent,
          'authorized', d.authorized, 'rejected', d.rejected, 'medianMinutes', d.median)
          ORDER BY p.start)
        FROM (SELECT date_trunc(${period}, ${now}::timestamptz AT TIME ZONE ${timeZone})
            - n * ('1 ' || ${period})::interval AS start
          FROM generate_series(0, ${PERIODS - 1}::int) n) p
        CROSS JOIN LATERAL (SELECT p.start AT TIME ZONE ${timeZone} AS since,
          (p.start + ('1 ' || ${period})::interval) AT TIME ZONE ${timeZone} AS until) b
        CROSS JOIN LATERAL (SELECT count(*)::int AS sent FROM enrollment e
          WHERE e.status <> 'DRAFT' AND e.submitted_at >= b.since AND e.submitted_at < b.until) s
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE v.to_state = 'AUTHORIZED')::int AS authorized,
            count(*) FILTER (WHERE v.to_state = 'REJECTED')::int AS rejected,
            round(percentile_cont(0.5) WITHIN GROUP (ORDER BY v.took_minutes))::int AS median
          FROM enrollment_event v WHERE v.to_state IN ('AUTHORIZED', 'REJECTED')
            AND v.at >= b.since AND v.at < b.until) d) AS periods`;
  if (row === undefined) throw new Error('A query without a table gives one row');
  return { states: statesOf(row.groups), periods: row.periods };
}

/** The groups by state, in the order of the review; of the pending states also the empty ones. */
export function statesOf(groups: readonly CountedGroup[]): StateFigures[] {
  return DESK_STATES.filter((state) => state !== 'DRAFT').map((state) => {
    const own = groups.filter((group) => stateOfGroup(group) === state);
    const sum = (age?: Age) =>
      own.reduce(
        (all, group) => all + (age === undefined || group.age === age ? group.count : 0),
        0,
      );
    const isDecided = state === 'AUTHORIZED' || state === 'REJECTED';
    const ages = isDecided ? null : { NEW: sum('NEW'), DUE: sum('DUE'), LATE: sum('LATE') };
    return { state, total: sum(), ages };
  });
}

function stateOfGroup({ status, currentCheck, checkFailed, isAsked }: CountedGroup): DeskState {
  const state = checkFailed ? 'FAILED' : 'PENDING';
  const checks = currentCheck === null ? [] : [{ check: currentCheck, state } as const];
  return deskStateOf(stateOf({ status, currentCheck, checks }), isAsked);
}
