import { Prisma } from '@/lib/db';

/**
 * Whether additional due diligence of enrollment `e` waits for the applicant: something was asked, and
 * the applicant has written nothing since. A column for a query in which the enrollment is `e`.
 */
export const IS_ASKED = Prisma.sql`(e.status = 'PENDING' AND e.current_check = 'DUE_DILIGENCE'
  AND EXISTS (SELECT FROM enrollment_check a WHERE a.enrollment_id = e.id
    AND a.check = 'DUE_DILIGENCE' AND a.state = 'PENDING' AND a.note IS NOT NULL)
  AND NOT EXISTS (SELECT FROM enrollment_message w WHERE w.enrollment_id = e.id
    AND NOT w.from_reviewers AND w.at > e.state_since))`;

/** What the reviewers wrote when they asked for due diligence; null when they did not. */
export function askedIn(
  checks: readonly { readonly check: string; readonly note: string | null }[],
): string | null {
  return checks.find(({ check }) => check === 'DUE_DILIGENCE')?.note ?? null;
}
