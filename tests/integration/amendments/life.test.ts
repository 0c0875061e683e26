import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  confirmPrimaryContact,
  findCompanyProfile,
  findContactRequest,
  reopenAmendmentCheck,
  resendAmendedContactLink,
} from '@/lib/domain/enrollment';
import { aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import { invite } from '../customers/support';
import {
  aReseller,
  confirm,
  expectSound,
  fail,
  inForce,
  mailsOf,
  newestOf,
  pass,
  REQUEST,
  seen,
  send,
  tokensOf,
} from './support';

describe('a new legal name', () => {
  it('is in force once the business check has passed, and is not told to former partners', async () => {
    const reseller = await aReseller();
    const { organization, admin, reviewer } = reseller;
    const before = await inForce(reseller);
    const partner = await aTenant({ is: 'provider' });
    const { id: relationshipId } = await aRelationship(db, partner, organization);
    await db.customerRelationship.update({
      where: { id: relationshipId },
      data: { endedAt: new Date(), endedByOrgId: organization.id },
    });
    await send(admin, { legalName: 'Cobalt Cloud, S. L.' });
    expect(await inForce(reseller)).toEqual(before);
    expect(await newestOf(reseller)).toMatchObject({ state: 'BUSINESS', needs: ['BUSINESS'] });
    await pass(reseller, 'BUSINESS');
    expect(await inForce(reseller)).toEqual({
      ...before,
      legalName: 'Cobalt Cloud, S. L.',
      version: 2,
    });
    const { name } = await db.organization.findUniqueOrThrow({ where: { id: organization.id } });
    expect(name).toBe('Cobalt Cloud, S. L.');
    expect(
      await db.customerRelationship.findUniqueOrThrow({ where: { id: relationshipId } }),
    ).toMatchObject({
      customerName: organization.name,
      customerDomain: organization.domain,
      sortName: organization.name.toLowerCase(),
    });
    expect(await mailsOf(reseller)).toEqual(['amendment-sent before', 'amendment-accepted before']);
    const records = await db.auditRecord.findMany({
      where: { organizationId: organization.id, resourceType: 'amendment' },
      orderBy: { sequence: 'asc' },
    });
    expect(records.map(({ action }) => action)).toEqual([
      'send_profile_change',
      'accept_profile_change',
    ]);
    expect(records[1]).toMatchObject({
      before: { state: 'BUSINESS', legalName: 'Cobalt IT, S. L.' },
      after: { state: 'ACCEPTED', legalName: 'Cobalt Cloud, S. L.', check: 'BUSINESS' },
    });
    const atTheDesk = await db.auditRecord.count({
      where: { organizationId: reviewer.organization.id, resourceId: records[1]?.resourceId ?? '' },
    });
    expect(atTheDesk).toBe(1);
    await expectSound(reseller);
  });

  it('is failed with a reason, edited, sent again and accepted', async () => {
    const reseller = await aReseller();
    const { admin } = reseller;
    await send(admin, { legalName: 'Cobalt Clowd, S. L.' });
    await fail(reseller);
    expect((await findCompanyProfile(admin))?.amendment).toMatchObject({
      state: 'BUSINESS_FAILED',
      mover: 'applicant',
      reason: 'nameMismatch',
      note: 'The register knows no such company.',
      canRevise: true,
      canWithdraw: true,
      changes: [{ part: 'legalName', before: 'Cobalt IT, S. L.', after: 'Cobalt Clowd, S. L.' }],
    });
    await expectRefusal(send(admin, { legalName: 'Cobalt Clowd, S. L.' }), 'nothingChanged');
    await expectRefusal(send(admin, {}), 'nothingChanged');
    await send(admin, { legalName: 'Cobalt Cloud, S. L.', explanation: 'A slip of the pen.' });
    expect(await newestOf(reseller)).toMatchObject({
      state: 'BUSINESS',
      explanation: 'A slip of the pen.',
    });
    await pass(reseller, 'BUSINESS');
    expect((await inForce(reseller)).legalName).toBe('Cobalt Cloud, S. L.');
    expect((await findCompanyProfile(admin))?.amendment).toBeNull();
    await expectSound(reseller);
  });

  it('leaves the organization its work meanwhile, and its old name', async () => {
    const reseller = await aReseller();
    const agent = await anActor(reseller.organization, 'ADMIN_AGENT');
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    await invite(agent, 'RELATIONSHIP');
    await fail(reseller);
    await invite(agent, 'RELATIONSHIP');
    expect(
      await db.organization.findUniqueOrThrow({ where: { id: reseller.organization.id } }),
    ).toMatchObject({
      name: reseller.organization.name,
      resellerSince: expect.any(Date) as Date,
      suspensionId: null,
    });
  });

  it('that failed in error is taken up again', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    await fail(reseller);
    await reopenAmendmentCheck(reseller.second, { ...(await seen(reseller)), check: 'BUSINESS' });
    expect((await findCompanyProfile(reseller.admin))?.amendment).toMatchObject({
      state: 'BUSINESS',
      reason: null,
      note: null,
    });
    await pass(reseller, 'BUSINESS');
    await expectSound(reseller);
  });

  it('is answered by words alone', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    await fail(reseller);
    await send(reseller.admin, {
      legalName: 'Cobalt Cloud, S. L.',
      explanation: 'It is registered since Monday.',
    });
    expect((await newestOf(reseller)).state).toBe('BUSINESS');
  });
});

describe('another contact', () => {
  it('proves its address first, then the employment; nothing else is asked', async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    const email = `bruno@${organization.domain}`;
    await send(admin, { firstName: 'Bruno', lastName: 'Sanz', email, locale: 'en' });
    expect(await newestOf(reseller)).toMatchObject({
      state: 'EMAIL_OWNERSHIP',
      needs: ['EMAIL_OWNERSHIP', 'EMPLOYMENT'],
    });
    const [token = ''] = await tokensOf(reseller);
    expect(await findContactRequest(token)).toMatchObject({
      state: 'valid',
      by: 'amendment',
      contactName: 'Bruno Sanz',
      organizationName: organization.name,
      email,
    });
    await confirmPrimaryContact(REQUEST, { token });
    await confirmPrimaryContact(REQUEST, { token });
    expect((await newestOf(reseller)).state).toBe('EMPLOYMENT');
    expect((await inForce(reseller)).contactEmail).toBe(`carla@${organization.domain}`);
    await pass(reseller, 'EMPLOYMENT');
    expect(await inForce(reseller)).toMatchObject({
      contactFirstName: 'Bruno',
      contactEmail: email,
      contactLocale: 'en',
      legalName: 'Cobalt IT, S. L.',
    });
    expect(await mailsOf(reseller)).toEqual([
      'amendment-confirm-contact',
      'amendment-sent before',
      'amendment-progress before',
      'amendment-progress after',
      'amendment-accepted before',
      'amendment-accepted after',
    ]);
    await expectSound(reseller);
  });

  it('of another name or phone alone needs the employment check alone', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { lastName: 'Benítez Sanz', phone: '915 55 01 99' });
    expect(await newestOf(reseller)).toMatchObject({ state: 'EMPLOYMENT', needs: ['EMPLOYMENT'] });
    expect(await tokensOf(reseller)).toEqual([]);
    await pass(reseller, 'EMPLOYMENT');
    expect(await inForce(reseller)).toMatchObject({
      contactLastName: 'Benítez Sanz',
      contactPhone: '+34915550199',
    });
  });

  it('with another language alone is in force at once', async () => {
    const reseller = await aReseller();
    expect(await send(reseller.admin, { locale: 'en' })).toBe('saved');
    expect((await inForce(reseller)).contactLocale).toBe('en');
    expect(await db.amendment.count({ where: { organizationId: reseller.organization.id } })).toBe(
      0,
    );
    await expectRefusal(send(reseller.admin, { locale: 'en' }), 'nothingChanged');
  });

  it('is corrected while it has not confirmed: the older link ends', async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    await send(admin, { email: `brun@${organization.domain}` });
    await send(admin, { email: `bruno@${organization.domain}` });
    const [old = '', fresh = ''] = await tokensOf(reseller);
    await expectRefusal(confirmPrimaryContact(REQUEST, { token: old }), 'linkExpired');
    const { email } = await resendAmendedContactLink(admin);
    expect(email).toBe(`bruno@${organization.domain}`);
    await expectRefusal(confirmPrimaryContact(REQUEST, { token: fresh }), 'linkExpired');
    await confirm(reseller);
    await expectRefusal(resendAmendedContactLink(admin), 'notFound');
    await expectSound(reseller);
  });

  it('that has passed counts on when only the legal name is corrected, and ends a lone check', async () => {
    const reseller = await aReseller();
    const { organization, admin } = reseller;
    const email = `bruno@${organization.domain}`;
    await send(admin, { email, legalName: 'Wrong, S. L.' });
    await confirm(reseller);
    await pass(reseller, 'EMPLOYMENT');
    await fail(reseller);
    await send(admin, { email, legalName: 'Wrong again, S. L.' });
    expect(await newestOf(reseller)).toMatchObject({
      state: 'BUSINESS',
      passed: ['EMAIL_OWNERSHIP', 'EMPLOYMENT'],
    });
    await fail(reseller);
    // Without the name nothing is left that nobody has verified.
    await send(admin, { email });
    expect((await newestOf(reseller)).state).toBe('ACCEPTED');
    expect(await inForce(reseller)).toMatchObject({
      contactEmail: email,
      legalName: 'Cobalt IT, S. L.',
    });
    await expectSound(reseller);
  });
});
