import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  amendRegionalRules,
  findAgreementStandings,
  findRegionalRules,
  getRegionalRules,
} from '@/lib/domain/catalog';
import { FIRST_RULES } from '@/lib/domain/catalog/regions';
import { amendRegionalRulesSchema } from '@/lib/domain/catalog/schema';
import { acceptRelationship } from '@/lib/domain/customers';
import { findInvitationByToken } from '@/lib/domain/invitations';
import { addCustomer } from '@/lib/domain/new-customers';
import { authorizeProvider, findPartnershipOffer } from '@/lib/domain/partnerships';
import { anAcceptance, anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { anInvitation, anActor as aPerson } from '@/tests/support/partners';
import { aTenant, unique } from '@/tests/support/people';
import { countStatements } from '@/tests/support/statements';
import { ALL, aNewCompany, invite } from './customers/support';

let admin: Actor;

beforeAll(async () => {
  const operator = await anOrganization(db, {
    name: 'Northlight',
    domain: 'northlight-rules.example',
    is: 'operator',
  });
  admin = await anActor(operator, 'PROGRAM_ADMIN');
});

/** Puts a country into a region, as the form does. */
async function move(country: string, region: string, note = ''): Promise<void> {
  const { version } = await getRegionalRules(admin);
  const form = { version: String(version), country, region, note };
  await amendRegionalRules(admin, amendRegionalRulesSchema.parse(form));
}

describe('the regional rules', () => {
  it('begin as the product comes with them', async () => {
    const { version, rules, amendments } = await getRegionalRules(admin);
    expect(version).toBe(1);
    expect(new Map(rules)).toEqual(new Map(FIRST_RULES));
    expect(amendments).toEqual([]);
  });

  it('are amended by the program’s admins alone, who is on record with before and after', async () => {
    const input = { version: 1, country: 'PT', region: null, note: 'No office there' } as const;
    const reviewer = await anActor(
      { ...admin.organization, domain: 'northlight-rules.example' },
      'REVIEWER',
    );
    const partner = await aPerson({ is: 'provider', roles: ['GLOBAL_ADMIN'] });
    await expectRefusal(amendRegionalRules(reviewer, input), 'forbidden');
    await expectRefusal(getRegionalRules(reviewer), 'forbidden');
    await expect(amendRegionalRules(partner, input)).rejects.toMatchObject({ name: 'Refusal' });
    await amendRegionalRules(admin, input);
    const { version, rules, amendments } = await getRegionalRules(admin);
    expect([version, rules.get('PT')]).toEqual([2, undefined]);
    expect(amendments).toMatchObject([
      { country: 'PT', fromRegion: 'europe', toRegion: null, note: 'No office there' },
    ]);
    expect(
      await db.auditRecord.findFirst({ where: { action: 'amend_regional_rules' } }),
    ).toMatchObject({
      before: { country: 'PT', region: 'europe' },
      after: { country: 'PT', region: null, note: 'No office there' },
    });
    expect((await findRegionalRules()).get('PT')).toBeUndefined();
    await move('PT', 'europe');
  });

  it('refuse what changes nothing, what is no country, and what was read before another change', async () => {
    const { version } = await getRegionalRules(admin);
    const input = { version, country: 'ES', region: 'europe', note: null } as const;
    await expectRefusal(amendRegionalRules(admin, input), 'regionUnchanged');
    await expectRefusal(amendRegionalRules(admin, { ...input, country: 'QQ' }), 'invalidInput');
    const stale = { ...input, version: version - 1, region: null };
    await expectRefusal(amendRegionalRules(admin, stale), 'conflict');
    expect((await getRegionalRules(admin)).version).toBe(version);
    await expect(
      db.$executeRaw`UPDATE regional_rules SET note = 'other' WHERE version = 1`,
    ).rejects.toThrow(/append-only/);
  });

  it('are changed once by two who read the same version', async () => {
    const { version } = await getRegionalRules(admin);
    const both = await Promise.allSettled(
      (['canada', 'japan'] as const).map((region) =>
        amendRegionalRules(admin, { version, country: 'AD', region, note: null }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const after = await getRegionalRules(admin);
    expect(after.version).toBe(version + 1);
    await move('AD', 'europe');
  });
});

describe('what is decided by regions', () => {
  it('follows an amendment: partnerships, on their page too', async () => {
    const provider = await aPerson({ is: 'provider' });
    const reseller = await aPerson({ is: 'reseller', country: 'IS', roles: ['GLOBAL_ADMIN'] });
    const { token } = await anInvitation(provider);
    await move('IS', 'canada');
    const found = await findInvitationByToken(token);
    if (found.state !== 'live') throw new Error(found.state);
    expect((await findPartnershipOffer(reseller, found)).state).toBe('otherRegion');
    await expectRefusal(authorizeProvider(reseller, { token, consent: true }), 'otherRegion');
    await move('IS', 'europe');
    await authorizeProvider(reseller, { token, consent: true });
    expect(await db.partnership.count({ where: { resellerId: reseller.organization.id } })).toBe(1);
    await move('IS', 'canada');
    expect(
      await db.partnership.count({
        where: { resellerId: reseller.organization.id, endedAt: null },
      }),
    ).toBe(1);
    await move('IS', 'europe');
  });

  it('follows it for customers who accept and for those who are added', async () => {
    const provider = await anActor(
      await aTenant({ is: 'provider' }),
      'GLOBAL_ADMIN',
      'ADMIN_AGENT',
    );
    const company = await anOrganization(db, {
      name: unique('Company'),
      domain: `${unique('company')}.example`,
      country: 'MT',
    });
    const owner = await anActor(company, 'GLOBAL_ADMIN');
    const token = await invite(provider, 'RELATIONSHIP');
    await move('MT', 'none');
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'otherRegion');
    await expectRefusal(addCustomer(provider, aNewCompany({ country: 'MT' })), 'otherRegion');
    await move('MT', 'europe');
    await acceptRelationship(owner, { token, ...ALL });
    await addCustomer(provider, aNewCompany({ country: 'MT' }));
  });

  it('asks a partner of a moved country for the agreement of its new region', async () => {
    const partner = await aTenant({ country: 'LI' });
    const person = await anActor(partner, 'GLOBAL_ADMIN');
    await anAcceptance(
      db,
      partner,
      { id: person.userId, name: person.displayName, signInName: person.signInName },
      { kind: 'PARTNER' },
    );
    const standing = async () =>
      (await findAgreementStandings([partner.id], 'PARTNER')).get(partner.id)?.state;
    expect(await standing()).toBe('accepted');
    await move('LI', 'brazil');
    expect(await standing()).toBe('missing');
    await move('LI', 'europe');
    expect(await standing()).toBe('accepted');
  });

  it('is never decided by rules that an amendment has replaced', async () => {
    const provider = await aPerson({ is: 'provider' });
    for (let round = 0; round < 20; round += 1) {
      const reseller = await aPerson({ is: 'reseller', country: 'FO', roles: ['GLOBAL_ADMIN'] });
      const { token } = await anInvitation(provider);
      const { version } = await getRegionalRules(admin);
      await Promise.allSettled([
        amendRegionalRules(admin, { version, country: 'FO', region: null, note: null }),
        authorizeProvider(reseller, { token, consent: true }),
      ]);
      const made = await db.partnership.findFirst({
        where: { resellerId: reseller.organization.id },
      });
      const [amended] = (await getRegionalRules(admin)).amendments;
      expect(amended).toMatchObject({ country: 'FO', toRegion: null });
      const [from, until] = [made?.startedAt.getTime() ?? 0, amended?.amendedAt.getTime() ?? 0];
      expect(from).toBeLessThanOrEqual(until);
      const late = await aPerson({ is: 'reseller', country: 'FO', roles: ['GLOBAL_ADMIN'] });
      const again = await anInvitation(provider);
      await expectRefusal(
        authorizeProvider(late, { token: again.token, consent: true }),
        'otherRegion',
      );
      await move('FO', 'europe');
    }
  });

  it('costs a page no round trip', async () => {
    await findRegionalRules();
    expect(await countStatements(findRegionalRules)).toBe(0);
  });
});
