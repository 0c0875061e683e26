import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  authorizeEnrollment,
  failCheck,
  findProgramFigures,
  listReviews,
  rejectEnrollment,
  type ProgramFigures,
} from '@/lib/domain/enrollment';
import { businessMinutesBetween } from '@/lib/domain/enrollment/business-days';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { countStatements } from '@/tests/support/statements';
import { aConfirmedApplicant, anApplicant, anApplicantToDecide, seen, theDesk } from './support';

const DAY = 86_400_000;

function standing({ states }: ProgramFigures, name: string) {
  return states.find(({ state }) => state === name);
}

async function sentDaysAgo(enrollmentId: string, days: number) {
  const submittedAt = new Date(Date.now() - days * DAY);
  await db.enrollment.update({ where: { id: enrollmentId }, data: { submittedAt } });
}

/** An enrollment whose review began so long ago and ends now, with a decision that is dated. */
async function decided(reviewer: Actor, began: Date, at: Date, rejects = false) {
  const applicant = await anApplicantToDecide(reviewer);
  const { enrollmentId } = applicant;
  await db.enrollmentEvent.updateMany({
    where: { enrollmentId, transition: 'confirmEmail' },
    data: { at: began },
  });
  const input = await seen(reviewer, applicant);
  if (rejects) await rejectEnrollment(reviewer, { ...input, reason: 'notEligible' });
  else await authorizeEnrollment(reviewer, input);
  const event = await db.enrollmentEvent.findFirstOrThrow({
    where: { enrollmentId, toState: rejects ? 'REJECTED' : 'AUTHORIZED' },
  });
  expect(event.tookMinutes).toBe(businessMinutesBetween(began, event.at, 'ES'));
  await db.enrollmentEvent.update({ where: { id: event.id }, data: { at } });
  return event.id;
}

describe('the figures of the program office', () => {
  it('count by state and age what the queue finds by the same filters', async () => {
    const { reviewer } = await theDesk();
    await anApplicant();
    const failed = await aConfirmedApplicant();
    const input = await seen(reviewer, failed);
    await failCheck(reviewer, { ...input, check: 'EMPLOYMENT', reason: 'contactNotEmployed' });
    await sentDaysAgo(failed.enrollmentId, 30);
    await sentDaysAgo((await aConfirmedApplicant()).enrollmentId, 30);
    await aConfirmedApplicant();
    const figures = await findProgramFigures(reviewer, 'month');
    const shown = [
      ['EMAIL_OWNERSHIP', { check: 'EMAIL_OWNERSHIP' }],
      ['EMPLOYMENT', { check: 'EMPLOYMENT', state: 'OPEN' }],
      ['EMPLOYMENT_FAILED', { check: 'EMPLOYMENT', state: 'FAILED' }],
      ['DECISION', { check: 'DECISION', state: 'OPEN' }],
    ] as const;
    for (const [state, filter] of shown) {
      for (const age of ['NEW', 'DUE', 'LATE'] as const) {
        const { rows } = await listReviews(reviewer, { ...filter, age, size: 100 });
        expect(standing(figures, state)?.ages?.[age], `${state} ${age}`).toBe(rows.length);
      }
    }
    expect(standing(figures, 'EMPLOYMENT_FAILED')?.ages).toEqual({ NEW: 0, DUE: 0, LATE: 1 });
    expect(standing(figures, 'DRAFT')).toBeUndefined();
  });

  it('tell the median of each period, in business time, by the reader’s calendar', async () => {
    const { reviewer } = await theDesk();
    const madrid = { ...reviewer, timeZone: 'Europe/Madrid' };
    const began = (days: number) => new Date(Date.now() - days * DAY);
    const ids = [
      // The last hour of June in UTC is July already in Madrid.
      await decided(reviewer, began(7), new Date('2026-06-30T22:30:00Z')),
      await decided(reviewer, began(14), new Date('2026-07-10T10:00:00Z'), true),
      await decided(reviewer, began(70), new Date('2026-07-11T10:00:00Z')),
    ];
    const minutes = await db.enrollmentEvent.findMany({
      where: { id: { in: ids } },
      orderBy: { tookMinutes: 'asc' },
    });
    const now = new Date('2026-08-15T12:00:00Z');
    const { periods } = await findProgramFigures(madrid, 'month', now);
    expect(periods).toHaveLength(12);
    expect(periods.at(0)?.start).toBe('2025-09-01');
    expect(periods.at(-1)).toMatchObject({ start: '2026-08-01', medianMinutes: null });
    expect(periods.find(({ start }) => start === '2026-07-01')).toMatchObject({
      authorized: 2,
      rejected: 1,
      medianMinutes: minutes[1]?.tookMinutes,
    });
    const weeks = (await findProgramFigures(madrid, 'week', now)).periods;
    expect(weeks.at(-1)?.start).toBe('2026-08-10');
    expect(weeks.find(({ start }) => start === '2026-07-06')).toMatchObject({
      authorized: 1,
      rejected: 1,
    });
  });

  it('cost one round trip, and are for reviewers only', async () => {
    const { reviewer, operator } = await theDesk();
    expect(await countStatements(() => findProgramFigures(reviewer, 'week'))).toBe(1);
    await expectRefusal(findProgramFigures(await anActor(operator), 'month'), 'forbidden');
    const { admin } = await anApplicant();
    await expectRefusal(findProgramFigures(admin, 'month'), 'wrongStanding');
  });
});
