import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { acceptPartnerAgreement } from '@/lib/domain/catalog';
import {
  authorizeEnrollment,
  dismissFirstStep,
  failCheck,
  findEnrollmentSummary,
  findFirstSteps,
  findHomeFacts,
  listReviews,
  restoreFirstSteps,
} from '@/lib/domain/enrollment';
import { aPartnership, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { PARTNER_AGREEMENT } from '@/tests/support/agreements';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import {
  aConfirmedApplicant,
  anApplicant,
  anApplicantToDecide,
  move,
  seen,
  theDesk,
} from './support';

describe('the queue', () => {
  it('shows the longest waiting first and pages forth and back', async () => {
    const { reviewer } = await theDesk();
    const ids: string[] = [];
    for (const days of [9, 8, 7]) {
      const { enrollmentId } = await aConfirmedApplicant();
      const submittedAt = new Date(Date.now() - days * 86_400_000);
      await db.enrollment.update({ where: { id: enrollmentId }, data: { submittedAt } });
      ids.push(enrollmentId);
    }
    const first = await listReviews(reviewer, { size: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.previous).toBeNull();
    const second = await listReviews(reviewer, { size: 2, after: first.next });
    expect(second.rows[0]?.id).toBe(ids[2]);
    const back = await listReviews(reviewer, { size: 2, before: second.previous });
    expect(back.rows).toEqual(first.rows);
    expect(first.rows[0]).toMatchObject({ state: 'EMPLOYMENT', isOverdue: false });
  });

  it('is narrowed by where an enrollment stands, by reference and by name', async () => {
    const { reviewer } = await theDesk();
    const waiting = await anApplicant();
    const failed = await aConfirmedApplicant();
    await failCheck(reviewer, {
      ...(await seen(reviewer, failed)),
      check: 'EMPLOYMENT',
      reason: 'contactUnreachable',
    });
    const idsOf = async (filter: Parameters<typeof listReviews>[1]) =>
      (await listReviews(reviewer, filter)).rows.map(({ id }) => id);
    expect(await idsOf({ check: 'EMAIL_OWNERSHIP' })).toEqual([waiting.enrollmentId]);
    expect(await idsOf({ state: 'FAILED' })).toEqual([failed.enrollmentId]);
    expect(await idsOf({ state: 'OPEN', check: 'EMPLOYMENT' })).not.toContain(failed.enrollmentId);
    expect(await idsOf({ state: 'REJECTED' })).toEqual([]);
    const { reference } = await db.enrollment.findUniqueOrThrow({
      where: { id: waiting.enrollmentId },
    });
    expect(await idsOf({ q: reference.toLowerCase() })).toContain(waiting.enrollmentId);
    expect(await idsOf({ q: waiting.organization.name.toUpperCase() })).toContain(
      waiting.enrollmentId,
    );
    expect(await idsOf({ q: '%' })).toEqual([]);
    const id = waiting.organization.id;
    await db.organization.update({ where: { id }, data: { name: 'L’Òrsa & Cía., S. L.' } });
    for (const q of ['orsa', 'cia l’o', 's.l.', `${reference} CÍA`]) {
      expect(await idsOf({ q })).toEqual([waiting.enrollmentId]);
    }
    expect(await idsOf({ q: waiting.organization.name })).not.toContain(waiting.enrollmentId);
  });

  it('says so when the promised day has passed', async () => {
    const { reviewer } = await theDesk();
    const late = await aConfirmedApplicant();
    await db.enrollmentEvent.updateMany({
      where: { enrollmentId: late.enrollmentId },
      data: { at: new Date(Date.now() - 15 * 86_400_000) },
    });
    const { rows } = await listReviews(reviewer, { q: late.organization.name });
    expect(rows.find(({ id }) => id === late.enrollmentId)?.isOverdue).toBe(true);
  });

  it('says nothing of a promise while the enrollment waits for its contact again', async () => {
    const { reviewer } = await theDesk();
    const late = await aConfirmedApplicant();
    await db.enrollmentEvent.updateMany({
      where: { enrollmentId: late.enrollmentId },
      data: { at: new Date(Date.now() - 15 * 86_400_000) },
    });
    await move(late.enrollmentId, 'changeContact');
    const { rows } = await listReviews(reviewer, { q: late.organization.name });
    expect(rows.find(({ id }) => id === late.enrollmentId)).toMatchObject({
      state: 'EMAIL_OWNERSHIP',
      isOverdue: false,
    });
  });

  it('is for reviewers only', async () => {
    const { operator } = await theDesk();
    await expectRefusal(listReviews(await anActor(operator), {}), 'forbidden');
    const { admin } = await anApplicant();
    await expectRefusal(listReviews(admin, {}), 'wrongStanding');
  });
});

describe('Home', () => {
  it('gives each kind of person the figures that are theirs', async () => {
    const { reviewer } = await theDesk();
    const provider = await aTenant({ is: 'provider' });
    const reseller = await aTenant();
    const customer = await aTenant({ is: 'customer' });
    await aPartnership(db, provider, reseller);
    await aRelationship(db, reseller, customer);
    const { figures: ofReseller } = await findHomeFacts(await anActor(reseller, 'ADMIN_AGENT'));
    expect(ofReseller).toMatchObject({ customers: 1, indirectProviders: 1, reviews: null });
    const { figures: ofProvider } = await findHomeFacts(await anActor(provider, 'SALES_AGENT'));
    expect(ofProvider).toMatchObject({ customers: 0, indirectResellers: 1, partners: null });
    const { figures: ofCustomer } = await findHomeFacts(await anActor(customer, 'GLOBAL_ADMIN'));
    expect(ofCustomer).toMatchObject({ customers: null, partners: 1 });
    const { figures: ofDesk } = await findHomeFacts(reviewer);
    expect(ofDesk.reviews).toBeGreaterThan(0);
    expect(ofDesk.medianMinutes).toBeNull();
    const old = await aConfirmedApplicant();
    await db.enrollment.update({
      where: { id: old.enrollmentId },
      data: { submittedAt: new Date(Date.now() - 20 * 86_400_000) },
    });
    const decided = await anApplicantToDecide(reviewer);
    await db.enrollmentEvent.updateMany({
      where: { enrollmentId: decided.enrollmentId, transition: 'confirmEmail' },
      data: { at: new Date(Date.now() - 7 * 86_400_000) },
    });
    await authorizeEnrollment(reviewer, await seen(reviewer, decided));
    const { figures: after } = await findHomeFacts(reviewer);
    expect(after).toMatchObject({ late: (ofDesk.late ?? 0) + 1, applicants: ofDesk.applicants });
    // Five business days, but for an hour when the clocks change.
    expect(Math.abs((after.medianMinutes ?? 0) - 5 * 24 * 60)).toBeLessThanOrEqual(60);
    const { figures: ofNobody } = await findHomeFacts(await anActor(reseller));
    expect(Object.values(ofNobody).every((figure) => figure === null)).toBe(true);
  });

  it('says in a line where the enrollment stands', async () => {
    const { admin } = await aConfirmedApplicant();
    expect(await findEnrollmentSummary(admin)).toMatchObject({
      status: 'PENDING',
      at: 'EMPLOYMENT',
    });
    const stranger = await anActor(await aTenant({ is: 'customer' }), 'GLOBAL_ADMIN');
    expect(await findEnrollmentSummary(stranger)).toBeNull();
  });

  it('derives the first steps from what is done', async () => {
    const reseller = await aTenant();
    const admin = await anActor(reseller, 'GLOBAL_ADMIN', 'ADMIN_AGENT');
    const doneOf = async () =>
      (await findFirstSteps(admin))?.steps.filter(({ isDone }) => isDone).map(({ id }) => id);
    expect(await doneOf()).toEqual(['checkAdminAgent']);
    await acceptPartnerAgreement(admin, { acceptAgreement: PARTNER_AGREEMENT });
    await anActor(reseller, 'SALES_AGENT');
    await aPartnership(db, await aTenant({ is: 'provider' }), reseller);
    await aRelationship(db, reseller, await aTenant({ is: 'customer' }));
    expect(await doneOf()).toHaveLength(6);
  });

  it('lets a Global admin put a step away and bring it back, for the own organization', async () => {
    const reseller = await aTenant();
    const admin = await anActor(reseller, 'GLOBAL_ADMIN');
    await dismissFirstStep(admin, { step: 'addUsers' });
    await dismissFirstStep(admin, { step: 'addUsers' });
    expect((await findFirstSteps(admin))?.dismissed).toBe(1);
    const other = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    expect((await findFirstSteps(other))?.dismissed).toBe(0);
    await restoreFirstSteps(other);
    expect((await findFirstSteps(admin))?.dismissed).toBe(1);
    await restoreFirstSteps(admin);
    expect((await findFirstSteps(admin))?.dismissed).toBe(0);
    await expectRefusal(dismissFirstStep(admin, { step: 'acceptAgreement' }), 'invalidInput');
    const agent = await anActor(reseller, 'ADMIN_AGENT');
    await expectRefusal(dismissFirstStep(agent, { step: 'addUsers' }), 'forbidden');
    const outsider = await anActor(await aTenant({ is: 'customer' }), 'GLOBAL_ADMIN');
    await expectRefusal(dismissFirstStep(outsider, { step: 'addUsers' }), 'wrongStanding');
    expect(await findFirstSteps(outsider)).toBeNull();
  });
});
