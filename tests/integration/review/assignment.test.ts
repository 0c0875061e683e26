import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { assignEnrollment, getReview, listReviews, passCheck } from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, anApplicant, seen, theDesk } from './support';

describe('assignment', () => {
  it('is taken, handed over and released, each with its record', async () => {
    const { reviewer, second, operator } = await theDesk();
    const { enrollmentId } = await aConfirmedApplicant();
    await assignEnrollment(reviewer, { enrollmentId, assigned: null, to: reviewer.userId });
    expect((await getReview(reviewer, enrollmentId)).assignment.isMine).toBe(true);
    await assignEnrollment(reviewer, {
      enrollmentId,
      assigned: reviewer.userId,
      to: second.userId,
    });
    const handed = await getReview(reviewer, enrollmentId);
    expect(handed.assignment).toMatchObject({ id: second.userId, isMine: false });
    expect(handed.colleagues.map(({ id }) => id)).not.toContain(second.userId);
    await assignEnrollment(reviewer, { enrollmentId, assigned: second.userId, to: null });
    expect((await getReview(reviewer, enrollmentId)).assignment).toMatchObject({
      id: null,
      since: null,
    });
    const records = await db.auditRecord.findMany({
      where: { organizationId: operator.id, resourceId: enrollmentId },
      orderBy: { sequence: 'asc' },
    });
    expect(records.map(({ before, after }) => [before, after])).toMatchObject([
      [{ assignedTo: null }, { assignedTo: reviewer.signInName }],
      [{ assignedTo: reviewer.signInName }, { assignedTo: second.signInName }],
      [{ assignedTo: second.signInName }, { assignedTo: null }],
    ]);
  });

  it('of many who take it at the same moment gives it to one, and names that one', async () => {
    const { reviewer, second, operator } = await theDesk();
    const third = await anActor(operator, 'REVIEWER');
    const { enrollmentId } = await aConfirmedApplicant();
    const takers = [reviewer, second, third];
    const { succeeded, refusals } = await atOnce(
      takers.map(
        (actor) => () =>
          assignEnrollment(actor, { enrollmentId, assigned: null, to: actor.userId }),
      ),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['assignmentMoved', 'assignmentMoved']);
    const { assignment } = await getReview(reviewer, enrollmentId);
    const late = takers.find(({ userId }) => userId !== assignment.id) ?? reviewer;
    await expect(
      assignEnrollment(late, { enrollmentId, assigned: null, to: late.userId }),
    ).rejects.toMatchObject({
      code: 'assignmentMoved',
      params: { name: assignment.name, held: 'somebody' },
    });
  });

  it('does not disturb a form that somebody has open on the enrollment', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const { enrollmentId } = applicant;
    const input = await seen(reviewer, applicant);
    await assignEnrollment(second, { enrollmentId, assigned: null, to: second.userId });
    await passCheck(reviewer, { ...input, check: 'EMPLOYMENT' });
    expect((await getReview(reviewer, enrollmentId)).state).toBe('BUSINESS');
  });

  it('goes to active reviewers only, and to nobody once it is decided', async () => {
    const { reviewer, operator } = await theDesk();
    const clerk = await anActor(operator);
    const blocked = await anActor(operator, 'REVIEWER');
    await db.user.update({ where: { id: blocked.userId }, data: { status: 'BLOCKED' } });
    const { enrollmentId, admin } = await aConfirmedApplicant();
    for (const { userId } of [clerk, blocked, admin]) {
      await expectRefusal(
        assignEnrollment(reviewer, { enrollmentId, assigned: null, to: userId }),
        'assigneeUnsuitable',
      );
    }
    await expectRefusal(
      assignEnrollment(clerk, { enrollmentId, assigned: null, to: clerk.userId }),
      'forbidden',
    );
    await db.enrollment.update({
      where: { id: enrollmentId },
      data: { status: 'REJECTED', decidedAt: new Date(), currentCheck: null },
    });
    await expectRefusal(
      assignEnrollment(reviewer, { enrollmentId, assigned: null, to: reviewer.userId }),
      'enrollmentMoved',
    );
    await expectRefusal(
      assignEnrollment(reviewer, {
        enrollmentId: randomUUID(),
        assigned: null,
        to: reviewer.userId,
      }),
      'notFound',
    );
  });
});

describe('the filters of the queue', () => {
  it('narrow by hands, by age and by country, each alone and together', async () => {
    const { reviewer, second } = await theDesk();
    const mine = await anApplicant();
    const theirs = await anApplicant();
    const free = await anApplicant();
    await assignEnrollment(reviewer, {
      enrollmentId: mine.enrollmentId,
      assigned: null,
      to: reviewer.userId,
    });
    await assignEnrollment(reviewer, {
      enrollmentId: theirs.enrollmentId,
      assigned: null,
      to: second.userId,
    });
    const old = new Date(Date.now() - 20 * 86_400_000);
    await db.enrollment.update({ where: { id: free.enrollmentId }, data: { submittedAt: old } });
    const idsOf = async (filter: Parameters<typeof listReviews>[1]) =>
      (await listReviews(reviewer, filter)).rows.map(({ id }) => id);
    expect(await idsOf({ assigned: 'ME' })).toEqual([mine.enrollmentId]);
    const held = await idsOf({ assigned: 'SOMEBODY' });
    expect(held).toEqual(expect.arrayContaining([mine.enrollmentId, theirs.enrollmentId]));
    expect(held).not.toContain(free.enrollmentId);
    const nobodys = await idsOf({ assigned: 'NOBODY', size: 100 });
    expect(nobodys).toContain(free.enrollmentId);
    expect(nobodys).not.toContain(mine.enrollmentId);
    expect(await idsOf({ age: 'LATE' })).toEqual([free.enrollmentId]);
    expect(await idsOf({ age: 'NEW', assigned: 'ME' })).toEqual([mine.enrollmentId]);
    expect(await idsOf({ country: 'PT' })).toEqual([]);
    expect(await idsOf({ country: 'ES', age: 'LATE' })).toEqual([free.enrollmentId]);
    expect(await idsOf({ state: 'OPEN', assigned: 'ME' })).toEqual([]);
  });
});

describe('an escalated enrollment', () => {
  it('stands on top of the queue, also when the queue is turned back', async () => {
    const { reviewer } = await theDesk();
    const last = await aConfirmedApplicant();
    await db.enrollment.update({
      where: { id: last.enrollmentId },
      data: { escalatedAt: new Date(), submittedAt: new Date() },
    });
    const first = await listReviews(reviewer, { size: 1 });
    expect(first.rows).toMatchObject([{ id: last.enrollmentId, isEscalated: true }]);
    const second = await listReviews(reviewer, { size: 1, after: first.next });
    expect(second.rows).toMatchObject([{ isEscalated: false }]);
    const back = await listReviews(reviewer, { size: 1, before: second.previous });
    expect(back.rows).toEqual(first.rows);
  });
});
