import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getAgreementOverview } from '@/lib/domain/catalog';
import { getCustomer, listCustomers } from '@/lib/domain/customers';
import { addCustomer } from '@/lib/domain/new-customers';
import { removePartnership } from '@/lib/domain/partnerships';
import { verifyPassword } from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';
import { actorFor, anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aMarket, aNewCompany, ATTESTED } from './support';

/** The first Global admin of an organization that was just added. */
async function adminOf(id: string) {
  const organization = await db.organization.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, country: true, domains: { select: { name: true } } },
  });
  const user = await db.user.findFirstOrThrow({
    where: { organizationId: id },
    select: {
      id: true,
      signInName: true,
      passwordHash: true,
      mustChangePassword: true,
      roles: { select: { role: true } },
    },
  });
  const roles = user.roles.map(({ role }) => role);
  const made = { ...organization, domain: organization.domains[0]?.name ?? '' };
  return { user, roles, actor: await actorFor(made, { ...user, roles }) };
}

const mailsOf = async (template: string, organizationId: string) =>
  db.outboxMail.count({ where: { template, organizationId } });

describe('a provider adds a customer', () => {
  it('for itself: organization, Global admin with a password told once, relationship, contact', async () => {
    const { providerAgent, provider } = await aMarket();
    const { id, signInName, temporaryPassword } = await addCustomer(providerAgent, aNewCompany());
    const { user, roles } = await adminOf(id);
    expect(user.signInName).toBe(signInName);
    expect(roles).toEqual(['GLOBAL_ADMIN']);
    expect(user.mustChangePassword).toBe(true);
    expect(await verifyPassword(user.passwordHash, temporaryPassword ?? '')).toBe(true);
    const record = await getCustomer(providerAgent, id);
    expect(record.privilegesSince).not.toBeNull();
    expect(record.agreement).toBe('missing');
    expect(record.account).toMatchObject({ email: 'ines@almazara.example', billingName: null });
    expect(record.with).toEqual([]);
    expect(await mailsOf('user-added', id)).toBe(1);
    const records = await db.auditRecord.findMany({
      where: { action: 'create_customer', resourceId: id },
      select: { organizationId: true, after: true },
    });
    expect(records.map(({ organizationId }) => organizationId).sort()).toEqual(
      [provider.id, id].sort(),
    );
    expect(JSON.stringify(records)).not.toContain(temporaryPassword);
  });

  it('for a reseller of its: both serve it at once, and the reseller is told', async () => {
    const { providerAgent, resellerAgent, reseller, partnership } = await aMarket();
    const { id } = await addCustomer(
      providerAgent,
      aNewCompany({ partnershipId: partnership.id, delivery: 'link' }),
    );
    const theirs = await getCustomer(resellerAgent, id);
    expect(theirs.with.map(({ id: other }) => other)).toEqual([providerAgent.organization.id]);
    expect(theirs.privilegesSince).not.toBeNull();
    expect((await listCustomers(providerAgent, { partner: reseller.id })).rows).toHaveLength(1);
    expect(await mailsOf('customer-added', reseller.id)).toBe(1);
    expect(await mailsOf('user-added-link', id)).toBe(1);
  });

  it('attests the agreement: who signed, when, and who says so; the customer reads it', async () => {
    const { providerAgent, provider } = await aMarket();
    const { id } = await addCustomer(providerAgent, aNewCompany(ATTESTED));
    expect((await getCustomer(providerAgent, id)).agreement).toBe('accepted');
    expect(await mailsOf('agreement-attested', id)).toBe(1);
    const { actor } = await adminOf(id);
    const { standing, inForce } = await getAgreementOverview(actor, 'CUSTOMER', 'en');
    expect(standing.state).toBe('accepted');
    expect(inForce.evidence).toMatchObject({
      acceptedByName: 'Blas Ortega',
      attestedByOrganization: provider.name,
      attestedByName: providerAgent.displayName,
      signedOn: new Date('2026-11-20'),
    });
    const future = aNewCompany({ ...ATTESTED, signedOn: '2099-01-01' });
    await expectRefusal(addCustomer(providerAgent, future), 'signedInFuture');
    const other = aNewCompany({ ...ATTESTED, documentId: id });
    await expectRefusal(addCustomer(providerAgent, other), 'agreementChanged');
    expect(
      await db.organization.count({
        where: { domains: { some: { name: { startsWith: future.domainPrefix } } } },
      }),
    ).toBe(0);
  });
});

describe('a customer is not added', () => {
  it('twice under one name, nor under one that looks alike; of several at once one wins', async () => {
    const { providerAgent } = await aMarket();
    const other = await aMarket();
    const company = aNewCompany({ domainPrefix: 'olivar-foods' });
    const { succeeded, refusals } = await atOnce(
      [providerAgent, other.providerAgent, providerAgent].map(
        (actor) => () => addCustomer(actor, company),
      ),
    );
    expect([succeeded, refusals]).toEqual([1, ['customerDomainTaken', 'customerDomainTaken']]);
    const alike = aNewCompany({ domainPrefix: '0livar-foods' });
    await expectRefusal(addCustomer(providerAgent, alike), 'domainConfusable');
  });

  it('that has proved the domain of the address: told as for a taken name, and nothing of whose', async () => {
    const { providerAgent, provider } = await aMarket();
    const { company } = await aMarket();
    const proved = `proved-${company.domain}`;
    const since = { verifiedAt: new Date(), token: 'x'.repeat(22) };
    const { id } = await db.domain.create({
      data: { organizationId: company.id, name: proved, ...since },
    });
    const at = (domain: string) => aNewCompany({ contactEmail: `ines@${domain}` });
    const name = aNewCompany();
    await addCustomer(providerAgent, name);
    const told = async (input: typeof name) =>
      addCustomer(providerAgent, input).then(
        () => null,
        (error: unknown) => error instanceof Refusal && { code: error.code, params: error.params },
      );
    const taken = await told({ ...aNewCompany(), domainPrefix: name.domainPrefix });
    expect(taken).toEqual({ code: 'customerDomainTaken', params: {} });
    expect(await told(at(proved))).toEqual(taken);
    expect(await told(at(company.domain))).toEqual(taken);
    const refused = { action: 'create_customer', organizationId: provider.id };
    expect(await db.auditRecord.count({ where: refused })).toBe(1);
    // A claim proves nothing, and a domain that has lapsed is nobody's.
    const now = new Date();
    await db.domain.update({ where: { id }, data: { missingSince: now, lapsedAt: now } });
    await addCustomer(providerAgent, at(proved));
    const claim = { organizationId: company.id, name: `claimed-${company.domain}`, token: 'y' };
    await db.domainClaim.create({ data: claim });
    await addCustomer(providerAgent, at(claim.name));
  });

  it('of another region, with an address of a partner, or for whom is no reseller of its', async () => {
    const { providerAgent, provider, reseller, partnership } = await aMarket();
    const other = await aMarket();
    const add = (over: Readonly<Record<string, string>>) =>
      addCustomer(providerAgent, aNewCompany(over));
    await expectRefusal(add({ country: 'US' }), 'otherRegion');
    await expectRefusal(add({ contactEmail: `it@${provider.domain}` }), 'contactOfPartner');
    const ofReseller = { partnershipId: partnership.id, contactEmail: `it@${reseller.domain}` };
    await expectRefusal(add(ofReseller), 'contactOfPartner');
    await expectRefusal(add({ partnershipId: other.partnership.id }), 'notFound');
    await removePartnership(providerAgent, { id: partnership.id, declaration: true });
    await expectRefusal(add({ partnershipId: partnership.id }), 'notFound');
  });

  it('by a reseller, nor with more than a role may give', async () => {
    const { provider, resellerAgent } = await aMarket();
    await expectRefusal(addCustomer(resellerAgent, aNewCompany()), 'wrongStanding');
    const sales = await anActor(provider, 'SALES_AGENT');
    await expectRefusal(addCustomer(sales, aNewCompany()), 'forbidden'); // with privileges
    const bare = aNewCompany({ ...ATTESTED, includesPrivileges: '' });
    const { id } = await addCustomer(sales, bare);
    expect((await getCustomer(sales, id)).privilegesSince).toBeNull();
    const owner = await anActor(provider, 'GLOBAL_ADMIN');
    await expectRefusal(addCustomer(owner, aNewCompany(ATTESTED)), 'forbidden');
  });

  it('is seen by nobody but its partners', async () => {
    const { providerAgent, resellerAgent } = await aMarket();
    const { id } = await addCustomer(providerAgent, aNewCompany());
    const stranger = (await aMarket()).providerAgent;
    for (const actor of [resellerAgent, stranger]) {
      await expectRefusal(getCustomer(actor, id), 'notFound');
      expect((await listCustomers(actor, { q: 'almazara' })).rows).toEqual([]);
    }
  });
});
