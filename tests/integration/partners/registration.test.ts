import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { verifyChains } from '@/lib/domain/audit';
import {
  editProvider,
  findCandidate,
  getPartner,
  registerExistingProvider,
  registerProvider,
} from '@/lib/domain/partners';
import { signIn } from '@/lib/domain/users';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { PROVIDER_RECORD } from '@/tests/support/provider-record';
import { aMarket } from '../customers/support';
import { theDesk } from '../review/support';
import { aFreeMpnId, aPrefix, aProgramAdmin, aProvider, aProviderToBe } from './support';

let operator: Actor;

beforeAll(async () => {
  operator = await aProgramAdmin();
});

const whatThereIs = async () => [
  await db.organization.count(),
  await db.user.count(),
  await db.outboxMail.count(),
  await db.organizationProfile.count({ where: { associatedOrganizationId: { not: null } } }),
];

describe('the registration of a provider', () => {
  it('makes the organization, its MPN ID and a Global admin who has to choose a password', async () => {
    const input = await aProviderToBe();
    const made = await registerProvider(operator, input);
    const partner = await getPartner(operator, made.id);
    expect(partner).toMatchObject({ name: input.name, country: 'ES', mpnId: input.mpnId });
    expect(partner.providerSince).not.toBeNull();
    expect(partner.record).toEqual(PROVIDER_RECORD);
    expect(partner.admins).toMatchObject([{ name: 'Inés Robles', signInName: made.signInName }]);
    const user = await db.user.findUniqueOrThrow({
      where: { signInName: made.signInName },
      include: { roles: true },
    });
    expect(user).toMatchObject({ mustChangePassword: true, locale: 'es', status: 'ACTIVE' });
    expect(user.roles.map(({ role }) => role)).toEqual(['GLOBAL_ADMIN']);
    const password = made.temporaryPassword ?? '';
    const record = await db.auditRecord.findMany({ where: { action: 'register_provider' } });
    expect(record.map(({ organizationId }) => organizationId)).toContain(made.id);
    expect(JSON.stringify(record)).not.toContain(password);
    const signedIn = await signIn(operator.request, { signInName: made.signInName, password });
    expect(signedIn).toBeDefined();
    expect(await verifyChains()).toMatchObject({ bad: null });
  });

  it('mails a link instead when that is chosen, and tells no password', async () => {
    const made = await registerProvider(operator, await aProviderToBe({ delivery: 'link' }));
    expect(made.temporaryPassword).toBeNull();
    const mails = await db.outboxMail.findMany({ where: { organizationId: made.id } });
    expect(mails.map(({ template }) => template)).toEqual(['user-added-link']);
  });

  it.each([
    ['mpnIdUnknown', async () => aProviderToBe({ mpnId: '123' })],
    ['mpnIdNotUsable', async () => aProviderToBe({ mpnId: await aFreeMpnId({ country: 'FR' }) })],
    ['mpnIdNotUsable', async () => aProviderToBe({ mpnId: await aFreeMpnId({ type: 'GLOBAL' }) })],
    [
      'mpnIdNotUsable',
      async () => aProviderToBe({ mpnId: await aFreeMpnId({ status: 'PENDING' }) }),
    ],
    ['domainReserved', async () => aProviderToBe({ domainPrefix: 'admin' })],
    ['domainInvalid', async () => aProviderToBe({ domainPrefix: '-x' })],
  ] as const)('refuses %s and leaves nothing', async (code, make) => {
    const input = await make();
    const before = await whatThereIs();
    await expectRefusal(registerProvider(operator, input), code);
    expect(await whatThereIs()).toEqual(before);
  });

  it('refuses an MPN ID that somebody works under, though the directory does not say so', async () => {
    const mpnId = await aFreeMpnId();
    await anOrganization(db, { name: 'First', domain: `${aPrefix()}.example`, mpnId });
    await expectRefusal(
      registerProvider(operator, await aProviderToBe({ mpnId })),
      'mpnIdNotUsable',
    );
  });

  it('refuses a domain that is taken, and one that looks like it', async () => {
    const input = await aProviderToBe();
    await registerProvider(operator, input);
    const { domainPrefix } = input;
    const again = await aProviderToBe({ domainPrefix });
    await expectRefusal(registerProvider(operator, again), 'providerDomainTaken');
    const alike = await aProviderToBe({ domainPrefix: domainPrefix.replace('harbor', 'harb0r') });
    await expectRefusal(registerProvider(operator, alike), 'domainConfusable');
  });

  it('is for the Program admin alone', async () => {
    const { reviewer } = await theDesk();
    const { admin } = await aProvider();
    const input = await aProviderToBe();
    await expectRefusal(registerProvider(reviewer, input), 'forbidden');
    await expectRefusal(registerProvider(admin, input), 'wrongStanding');
    await expectRefusal(findCandidate(admin, { domain: 'x.example' }), 'wrongStanding');
    const existing = { organizationId: admin.organization.id };
    await expectRefusal(registerExistingProvider(admin, existing), 'wrongStanding');
  });

  it('gives one MPN ID, and one domain, to one of many at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { mpnId, domainPrefix } = await aProviderToBe();
      const ofOneId = await Promise.all([1, 2, 3].map(() => aProviderToBe({ mpnId })));
      const byId = await atOnce(ofOneId.map((input) => () => registerProvider(operator, input)));
      expect(byId.succeeded).toBe(1);
      expect(byId.refusals).toEqual(['mpnIdNotUsable', 'mpnIdNotUsable']);
      const ofOneDomain = await Promise.all([1, 2, 3].map(() => aProviderToBe({ domainPrefix })));
      const byDomain = await atOnce(
        ofOneDomain.map((input) => () => registerProvider(operator, input)),
      );
      expect(byDomain.succeeded).toBe(1);
      expect(byDomain.refusals).toEqual(['providerDomainTaken', 'providerDomainTaken']);
    }
    expect(await verifyChains()).toMatchObject({ bad: null });
  });
});

describe('an organization that is here already', () => {
  it('is found by its domain and becomes a provider under a free MPN ID, once', async () => {
    const domain = `${aPrefix()}.example`;
    const of = await anOrganization(db, { name: 'Puerto Mayorista', domain });
    await anActor(of, 'GLOBAL_ADMIN');
    const found = await findCandidate(operator, { domain });
    expect(found).toMatchObject({ id: of.id, mpnId: null, domain });
    await expectRefusal(
      registerExistingProvider(operator, { organizationId: of.id }),
      'mpnIdRequired',
    );
    const mpnId = await aFreeMpnId();
    const register = () => registerExistingProvider(operator, { organizationId: of.id, mpnId });
    const { succeeded, refusals } = await atOnce([register, register, register]);
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['alreadyProvider', 'alreadyProvider']);
    expect(await getPartner(operator, of.id)).toMatchObject({ mpnId });
    await expectRefusal(findCandidate(operator, { domain }), 'alreadyProvider');
    const mails = await db.outboxMail.findMany({ where: { organizationId: of.id } });
    expect(mails.map(({ template }) => template)).toEqual(['provider-registered']);
  });

  it('keeps the MPN ID that it works under, whatever is sent', async () => {
    const mpnId = String(randomInt(1_000_000, 9_999_999));
    const domain = `${aPrefix()}.example`;
    const of = await anOrganization(db, { name: 'Both', domain, is: 'reseller', mpnId });
    await anActor(of, 'GLOBAL_ADMIN');
    const another = await aFreeMpnId();
    await registerExistingProvider(operator, { organizationId: of.id, mpnId: another });
    expect(await getPartner(operator, of.id)).toMatchObject({ mpnId });
    await expectRefusal(
      editProvider(operator, {
        partnerId: of.id,
        version: 2,
        country: 'ES',
        name: 'Other',
        mpnId: another,
        record: PROVIDER_RECORD,
      }),
      'providerIsReseller',
    );
  });

  it('is refused while it is a customer, without a Global admin, and when it is the operator', async () => {
    const { company } = await aMarket();
    const ofOperator = await db.domain.findFirstOrThrow({
      where: { organizationId: operator.organization.id },
    });
    const lonely = await anOrganization(db, { name: 'Nobody', domain: `${aPrefix()}.example` });
    await expectRefusal(findCandidate(operator, { domain: lonely.domain }), 'noGlobalAdmin');
    await expectRefusal(
      findCandidate(operator, { domain: ofOperator.name }),
      'operatorCannotBeProvider',
    );
    await expectRefusal(
      findCandidate(operator, { domain: 'nobody.example' }),
      'organizationUnknown',
    );
    await db.customerRelationship.create({
      data: {
        partnerId: (await aProvider()).of.id,
        customerId: company.id,
        customerName: company.name,
        customerDomain: company.domain,
        sortName: company.name,
        searchText: company.name,
      },
    });
    await expectRefusal(
      registerExistingProvider(operator, { organizationId: company.id, mpnId: await aFreeMpnId() }),
      'providerIsCustomer',
    );
  });
});

describe('the edit of a provider', () => {
  it('changes its name and MPN ID, frees the old one, and refuses who saw an older state', async () => {
    const input = await aProviderToBe();
    const { id: partnerId } = await registerProvider(operator, input);
    const { version } = await getPartner(operator, partnerId);
    const mpnId = await aFreeMpnId();
    const change = {
      partnerId,
      version,
      country: 'ES',
      name: 'Harborline Ibérica, S.A.',
      mpnId,
      record: { ...PROVIDER_RECORD, city: 'Alicante', taxId: 'B12345674' },
    };
    const edit = () => editProvider(operator, change);
    const { succeeded, refusals } = await atOnce([edit, edit]);
    expect([succeeded, refusals]).toEqual([1, ['conflict']]);
    const edited = await getPartner(operator, partnerId);
    expect(edited).toMatchObject({ name: change.name, mpnId, record: change.record });
    await editProvider(operator, { ...change, version: edited.version });
    expect((await getPartner(operator, partnerId)).version).toBe(edited.version);
    const country = { ...change, version: edited.version, country: 'FR' };
    await expectRefusal(editProvider(operator, country), 'conflict');
    await registerProvider(operator, await aProviderToBe({ mpnId: input.mpnId }));
    const fresh = await getPartner(operator, partnerId);
    await expectRefusal(
      editProvider(operator, { ...change, version: fresh.version, mpnId: input.mpnId }),
      'mpnIdNotUsable',
    );
  });

  it('is of a provider, by the operator', async () => {
    const { reseller } = await aMarket();
    const { admin, of } = await aProvider();
    const change = {
      partnerId: of.id,
      version: 1,
      country: 'ES',
      name: 'Mine',
      mpnId: await aFreeMpnId(),
      record: PROVIDER_RECORD,
    };
    await expectRefusal(editProvider(admin, change), 'wrongStanding');
    await expectRefusal(editProvider(operator, { ...change, partnerId: reseller.id }), 'notFound');
  });
});
