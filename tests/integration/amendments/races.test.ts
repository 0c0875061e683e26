import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  confirmPrimaryContact,
  failAmendmentCheck,
  isAmendmentPath,
  passAmendmentCheck,
  rejectEnrollment,
  reopenDecision,
  withdrawAmendment,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { anEnrollmentIn, standingOf, take } from '../enrollment/machine';
import {
  aReseller,
  inForce,
  newestOf,
  post,
  REQUEST,
  seen,
  send,
  tokensOf,
  typed,
  type Reseller,
} from './support';

async function records({ organization }: Pick<Reseller, 'organization'>): Promise<string[]> {
  const found = await db.auditRecord.findMany({
    where: { organizationId: organization.id, resourceType: 'amendment' },
    orderBy: { sequence: 'asc' },
  });
  return found.map(({ action }) => action);
}

const passing = async (reseller: Reseller) => ({
  ...(await seen(reseller)),
  check: 'BUSINESS' as const,
  note: undefined,
});

describe('two admins edit at once', () => {
  it('one change is sent; the other admin is told whose', async () => {
    const reseller = await aReseller();
    const second = await anActor(reseller.organization, 'GLOBAL_ADMIN');
    const [one, other] = [
      await typed(reseller.admin, { legalName: 'One, S. L.' }),
      await typed(second, { legalName: 'Other, S. L.' }),
    ];
    const outcome = await atOnce([() => post(reseller.admin, one), () => post(second, other)]);
    expect(outcome).toEqual({ succeeded: 1, refusals: ['amendmentOpen'] });
    const where = { organizationId: reseller.organization.id };
    expect(await db.amendment.count({ where })).toBe(1);
    expect(await records(reseller)).toEqual(['send_profile_change']);
    const late = await post(second, other).catch((error: unknown) => error);
    const { state } = await newestOf(reseller);
    expect(state).toBe('BUSINESS');
    expect(late === 'sent' || (late as { code: string }).code === 'amendmentOpen').toBe(true);
  });

  it('the same sent twice is sent once, also by two clicks at the same moment', async () => {
    const reseller = await aReseller();
    const fields = await typed(reseller.admin, {
      legalName: 'One, S. L.',
      explanation: 'Since May.',
    });
    const twice = await atOnce([
      () => post(reseller.admin, fields),
      () => post(reseller.admin, fields),
    ]);
    expect(twice).toEqual({ succeeded: 2, refusals: [] });
    expect(await records(reseller)).toEqual(['send_profile_change']);
    expect((await newestOf(reseller)).history).toHaveLength(1);
  });

  it('a form that was opened before the profile changed is refused', async () => {
    const reseller = await aReseller();
    const fields = await typed(reseller.admin, { legalName: 'Late, S. L.' });
    await send(reseller.admin, { taxId: 'B12345674' });
    await passAmendmentCheck(reseller.reviewer, await passing(reseller));
    await expectRefusal(post(reseller.admin, fields), 'profileMoved');
    expect(await inForce(reseller)).toMatchObject({ legalName: 'Cobalt IT, S. L.', version: 2 });
  });

  it('two corrections of one change make one', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Wrong, S. L.' });
    await failAmendmentCheck(reseller.reviewer, {
      ...(await passing(reseller)),
      reason: 'nameMismatch',
    });
    const second = await anActor(reseller.organization, 'GLOBAL_ADMIN');
    const [one, other] = [
      await typed(reseller.admin, { legalName: 'One, S. L.' }),
      await typed(second, { legalName: 'Other, S. L.' }),
    ];
    const outcome = await atOnce([() => post(reseller.admin, one), () => post(second, other)]);
    expect(outcome).toEqual({ succeeded: 1, refusals: ['profileMoved'] });
    const { history, state } = await newestOf(reseller);
    expect(history.map(({ transition }) => transition)).toEqual(['send', 'failBusiness', 'revise']);
    expect(isAmendmentPath(history, state)).toBe(true);
  });
});

describe('accepting and withdrawing at the same moment', () => {
  it('makes one of the two, whole', async () => {
    for (let round = 0; round < 6; round += 1) {
      const reseller = await aReseller();
      await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
      const step = await passing(reseller);
      const outcome = await atOnce([
        () => passAmendmentCheck(reseller.reviewer, step),
        () => withdrawAmendment(reseller.admin, step),
      ]);
      expect(outcome.succeeded).toBe(1);
      const { state, history } = await newestOf(reseller);
      const isAccepted = state === 'ACCEPTED';
      expect(outcome.refusals).toEqual([isAccepted ? 'profileMoved' : 'amendmentMoved']);
      expect((await inForce(reseller)).legalName).toBe(
        isAccepted ? 'Cobalt Cloud, S. L.' : 'Cobalt IT, S. L.',
      );
      expect(history).toHaveLength(2);
      expect(isAmendmentPath(history, state)).toBe(true);
      expect(await records(reseller)).toEqual([
        'send_profile_change',
        isAccepted ? 'accept_profile_change' : 'withdraw_profile_change',
      ]);
    }
  });
});

describe('two reviewers at the same moment', () => {
  it('one answers, the other is told what changed', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    const step = await passing(reseller);
    await failAmendmentCheck(reseller.reviewer, { ...step, reason: 'nameMismatch' });
    // The same again by the same is no error.
    await failAmendmentCheck(reseller.reviewer, { ...step, reason: 'nameMismatch' });
    const late = await passAmendmentCheck(reseller.second, step).catch((error: unknown) => error);
    expect(late).toMatchObject({
      code: 'amendmentMoved',
      params: { state: 'BUSINESS_FAILED', transition: 'failBusiness', who: 'reviewer' },
    });
    expect((await newestOf(reseller)).history).toHaveLength(2);
  });

  it('tells that the organization sent other content', async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    await send(admin, { email: `brun@${organization.domain}` });
    const step = { ...(await seen(reseller)), check: 'EMPLOYMENT' as const, note: undefined };
    await send(admin, { email: `bruno@${organization.domain}` });
    const late = await passAmendmentCheck(reseller.reviewer, step).catch((e: unknown) => e);
    expect(late).toMatchObject({
      code: 'amendmentMoved',
      params: { state: 'EMAIL_OWNERSHIP', transition: 'revise', who: 'applicant' },
    });
  });

  it('passing and failing at once makes one', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    const step = await passing(reseller);
    const outcome = await atOnce([
      () => passAmendmentCheck(reseller.reviewer, step),
      () => failAmendmentCheck(reseller.second, { ...step, reason: 'nameMismatch' }),
    ]);
    expect(outcome).toEqual({ succeeded: 1, refusals: ['amendmentMoved'] });
    expect((await newestOf(reseller)).history).toHaveLength(2);
  });
});

it('the contact confirms while the change is corrected: one of the two', async () => {
  const reseller = await aReseller();
  const { organization, admin } = reseller;
  await send(admin, { email: `bruno@${organization.domain}` });
  const fields = await typed(admin, { email: `berta@${organization.domain}` });
  const [token = ''] = await tokensOf(reseller);
  const outcome = await atOnce([
    () => confirmPrimaryContact(REQUEST, { token }),
    () => post(admin, fields),
  ]);
  expect(outcome.succeeded).toBe(1);
  const { state, contactEmail, history } = await newestOf(reseller);
  expect(history).toHaveLength(2);
  expect([state, contactEmail, outcome.refusals]).toEqual(
    state === 'EMPLOYMENT'
      ? ['EMPLOYMENT', `bruno@${organization.domain}`, ['profileMoved']]
      : ['EMAIL_OWNERSHIP', `berta@${organization.domain}`, ['linkExpired']],
  );
});

describe('an organization that is no reseller any more', () => {
  async function aReopenedReseller() {
    const subject = await anEnrollmentIn('DECISION');
    const [reviewer] = subject.reviewers;
    await take(subject, 'authorize', 0, (await standingOf(subject)).version);
    const reject = async () =>
      rejectEnrollment(reviewer, {
        enrollmentId: subject.enrollmentId,
        version: (await standingOf(subject)).version,
        reason: 'notEligible',
        note: undefined,
      });
    await reopenDecision(reviewer, {
      enrollmentId: subject.enrollmentId,
      version: (await standingOf(subject)).version,
      state: 'AUTHORIZED',
      reason: 'newFacts',
      note: undefined,
    });
    const admin = await anActor(subject.organization, 'GLOBAL_ADMIN');
    return { ...subject, admin, reviewer, second: subject.reviewers[1], reject };
  }

  it('has its open change ended with the rejection', async () => {
    const reseller = await aReopenedReseller();
    const before = await inForce(reseller);
    await post(reseller.admin, await sameBut(reseller, { legalName: 'Other, S. L.' }));
    const step = await passing(reseller);
    await reseller.reject();
    const { state, history } = await newestOf(reseller);
    expect(state).toBe('WITHDRAWN');
    expect(history.map(({ transition }) => transition)).toEqual(['send', 'lapse']);
    await expectRefusal(passAmendmentCheck(reseller.reviewer, step), 'amendmentMoved');
    expect(await inForce(reseller)).toEqual(before);
  });

  it('whichever of acceptance and rejection comes first', async () => {
    const reseller = await aReopenedReseller();
    await post(reseller.admin, await sameBut(reseller, { legalName: 'Other, S. L.' }));
    const step = await passing(reseller);
    const outcome = await atOnce([
      () => passAmendmentCheck(reseller.second, step),
      () => reseller.reject(),
    ]);
    const { state } = await newestOf(reseller);
    expect(outcome).toEqual(
      state === 'ACCEPTED'
        ? { succeeded: 2, refusals: [] }
        : { succeeded: 1, refusals: ['amendmentMoved'] },
    );
  });

  /** The form as it shows this enrollment's profile, with fields typed over. */
  async function sameBut(
    reseller: Pick<Reseller, 'organization' | 'admin'>,
    over: Partial<Record<string, string>>,
  ) {
    const row = await inForce(reseller);
    return typed(reseller.admin, {
      legalName: row.legalName,
      addressLine1: row.addressLine1 ?? '',
      city: row.city ?? '',
      state: row.state ?? '',
      postalCode: row.postalCode ?? '',
      taxId: row.taxId ?? '',
      firstName: row.contactFirstName,
      lastName: row.contactLastName,
      phone: row.contactPhone ?? '',
      locale: row.contactLocale,
      ...over,
    });
  }
});
