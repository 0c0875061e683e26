import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { stateOf, type EnrollmentState, type StandingRow, type TransitionName } from './policy';

/** Where an enrollment stands now, and who brought it there when. */
export interface LastChange {
  readonly version: number;
  readonly state: EnrollmentState;
  readonly transition: TransitionName;
  readonly at: Date;
  /** The reviewer; null for what the applicant's side did. */
  readonly byId: string | null;
  readonly by: string | null;
}

/**
 * The last change of an enrollment that was sent.
 * @throws Refusal `notFound`
 */
export async function getLastChange(enrollmentId: string, tx: Tx = db): Promise<LastChange> {
  const [row] = await tx.$queryRaw<
    (Omit<LastChange, 'state'> & Omit<StandingRow, 'checks'> & { checkFailed: boolean })[]
  >`
    SELECT e.status::text AS status, e.current_check::text AS "currentCheck",
      e.check_failed AS "checkFailed", e.version, v.transition, v.at, v.by_id AS "byId",
      u.first_name || ' ' || u.last_name AS by
    FROM enrollment e
    JOIN LATERAL (SELECT transition, at, by_id FROM enrollment_event
      WHERE enrollment_id = e.id ORDER BY id DESC LIMIT 1) v ON TRUE
    LEFT JOIN "user" u ON u.id = v.by_id
    WHERE e.id = ${enrollmentId}::uuid AND e.status <> 'DRAFT'`;
  if (row === undefined) throw new Refusal('notFound');
  const { status, currentCheck, checkFailed, ...change } = row;
  const checks =
    checkFailed && currentCheck !== null ? [{ check: currentCheck, state: 'FAILED' } as const] : [];
  return { ...change, state: stateOf({ status, currentCheck, checks }) };
}

/** Tells whoever came late who was faster, when, and what they did. */
export function movedRefusal(
  { version, state, transition, at, by }: LastChange,
  seenVersion = version - 1,
): Refusal {
  return new Refusal('enrollmentMoved', {
    late: true,
    params: {
      state,
      transition,
      at: at.getTime(),
      who: by === null ? 'nobody' : 'somebody',
      name: by ?? '',
      changes: version - seenVersion,
    },
  });
}
