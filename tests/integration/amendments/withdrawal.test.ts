import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  confirmPrimaryContact,
  findCompanyProfile,
  findContactRequest,
  findEnrollmentMailFacts,
  withdrawAmendment,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import {
  aReseller,
  confirm,
  expectSound,
  inForce,
  mailsOf,
  newestOf,
  pass,
  REQUEST,
  seen,
  send,
  tokensOf,
} from './support';

describe('withdrawing', () => {
  it('leaves what is in force, and kills the link', async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    const before = await inForce(reseller);
    await send(admin, { email: `bruno@${organization.domain}` });
    const [token = ''] = await tokensOf(reseller);
    const shown = await seen(reseller);
    await withdrawAmendment(admin, shown);
    await withdrawAmendment(admin, shown);
    expect((await newestOf(reseller)).state).toBe('WITHDRAWN');
    expect(await inForce(reseller)).toEqual(before);
    await expectRefusal(confirmPrimaryContact(REQUEST, { token }), 'linkExpired');
    expect(await findContactRequest(token)).toEqual({ state: 'revoked' });
    expect((await mailsOf(reseller)).at(-1)).toBe('amendment-withdrawn before');
    await send(admin, { legalName: 'Cobalt Cloud, S. L.' });
    expect((await newestOf(reseller)).state).toBe('BUSINESS');
    await expectSound(reseller);
  });

  it('does not undo what was accepted', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { taxId: 'B12345674' });
    await pass(reseller, 'BUSINESS');
    const attempt = withdrawAmendment(reseller.admin, await seen(reseller));
    await expectRefusal(attempt, 'profileMoved');
    expect((await inForce(reseller)).taxId).toBe('B12345674');
  });
});

it('has mail about the enrollment greet the contact in force', async () => {
  const reseller = await aReseller();
  const { organization, admin } = reseller;
  const enrollment = await db.enrollment.create({
    data: {
      organizationId: organization.id,
      reference: 'ENR-AMND-0001',
      startedById: admin.userId,
      status: 'AUTHORIZED',
      snapshot: {
        organization: { name: organization.name, country: 'ES' },
        applicant: { name: 'Carla' },
        primaryContact: { firstName: 'Carla' },
      },
      contactEmail: `carla@${organization.domain}`,
      submittedAt: new Date(),
      decidedAt: new Date(),
    },
  });
  const email = `bruno@${organization.domain}`;
  await send(admin, { firstName: 'Bruno', email, locale: 'en' });
  await confirm(reseller);
  await pass(reseller, 'EMPLOYMENT');
  expect(await findEnrollmentMailFacts(enrollment.id)).toMatchObject({
    firstName: 'Bruno',
    email,
    locale: 'en',
  });
});

it('finds another tenant’s change nowhere', async () => {
  const [mine, other] = [await aReseller(), await aReseller()];
  await send(mine.admin, { legalName: 'Cobalt Cloud, S. L.' });
  const stranger = await anActor(other.organization, 'GLOBAL_ADMIN');
  await expectRefusal(withdrawAmendment(stranger, await seen(mine)), 'notFound');
  expect((await findCompanyProfile(stranger))?.amendment).toBeNull();
  expect((await newestOf(mine)).state).toBe('BUSINESS');
});
