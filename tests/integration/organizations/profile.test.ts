import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findCompanyProfile } from '@/lib/domain/enrollment';
import { addDomain, getOrganizationProfile } from '@/lib/domain/organizations';
import { aRelationship, anAcceptance } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { PROVIDER_RECORD } from '../../support/provider-record';
import { countStatements } from '../../support/statements';

it('has identifiers, domains, the registered record and the agreement in one place', async () => {
  const tenant = await aTenant({ is: 'provider', mpnId: '7654321' });
  await db.providerRecord.create({ data: { organizationId: tenant.id, ...PROVIDER_RECORD } });
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const waiting = `${unique('waiting')}.example`;
  await addDomain(admin, { name: waiting });
  const before = await getOrganizationProfile(admin);
  expect(before).toMatchObject({
    name: tenant.name,
    mpnId: '7654321',
    domains: [{ name: tenant.domain, isInitial: true, isLapsed: false }],
    waiting: [waiting],
    registered: PROVIDER_RECORD,
    agreement: { kind: 'PARTNER', state: 'missing' },
  });
  expect(before.createdAt).toBeInstanceOf(Date);
  await anAcceptance(
    db,
    tenant,
    { id: admin.userId, name: 'Ada', signInName: admin.signInName },
    { kind: 'PARTNER' },
  );
  expect((await getOrganizationProfile(admin)).agreement).toMatchObject({
    state: 'accepted',
    accepted: 1,
  });
});

it('shows each part to whom the matrix shows it, and another organization nothing', async () => {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  await addDomain(admin, { name: `${unique('waiting')}.example` });
  const seen = async (role: 'USER_ADMIN' | 'ACCOUNT_ADMIN' | 'SALES_AGENT') => {
    const { waiting, agreement } = await getOrganizationProfile(await anActor(tenant, role));
    return [waiting.length, agreement?.kind ?? null];
  };
  expect(await seen('ACCOUNT_ADMIN')).toEqual([1, null]);
  expect(await seen('SALES_AGENT')).toEqual([0, 'PARTNER']);
  expect(await seen('USER_ADMIN')).toEqual([0, null]);
  await expectRefusal(getOrganizationProfile(await anActor(tenant, 'BILLING_ADMIN')), 'forbidden');
  const other = await anActor(await aTenant(), 'GLOBAL_ADMIN');
  expect(await getOrganizationProfile(other)).toMatchObject({
    id: other.organization.id,
    waiting: [],
    registered: null,
  });
});

it('asks for the customer agreement only where there is a relationship', async () => {
  const customer = await aTenant({ is: 'customer' });
  const admin = await anActor(customer, 'GLOBAL_ADMIN');
  expect((await getOrganizationProfile(admin)).agreement).toBeNull();
  await aRelationship(db, await aTenant(), customer);
  expect((await getOrganizationProfile(admin)).agreement).toMatchObject({
    kind: 'CUSTOMER',
    state: 'missing',
  });
});

it('costs two round trips beside the session, however much is on record', async () => {
  const admin = await anActor(await aTenant(), 'GLOBAL_ADMIN');
  const page = () => Promise.all([getOrganizationProfile(admin), findCompanyProfile(admin)]);
  expect(await countStatements(page)).toBe(2);
  await addDomain(admin, { name: `${unique('waiting')}.example` });
  expect(await countStatements(page)).toBe(2);
});
