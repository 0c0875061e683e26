import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { verifyChains } from '@/lib/domain/audit';
import { authorizeEnrollment } from '@/lib/domain/enrollment';
import {
  checkExistingCustomersImport,
  EXISTING_CUSTOMERS_IMPORT,
  editExistingCustomer,
  listExistingCustomers,
  saveExistingCustomersImport,
} from '@/lib/domain/existing-customers';
import { getImport } from '@/lib/domain/imports';
import { aRelationship } from '@/prisma/seed/factories';
import { anApplicantToDecide, seen, theDesk } from '../review/support';
import { aCompany, aProfile, bytesOf, existing, operator } from './support';

describe('existing customers', () => {
  it('appear when the enrollment is authorized, without privileges, in both audits', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const [here, byId, elsewhere] = [await aCompany(), await aCompany(), await aCompany()];
    const report = await existing(
      second,
      `${applicant.mpnId},${here.domain},Here,`,
      `${applicant.mpnId},${byId.id},By id,no`,
      `${applicant.mpnId},${elsewhere.domain},Elsewhere,yes`,
    );
    expect(report).toMatchObject({ wrong: 0, added: 3 });
    await saveExistingCustomersImport(second, { importId: report.id });
    const partnerId = applicant.organization.id;
    expect(await db.customerRelationship.count({ where: { partnerId } })).toBe(0);
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    const made = await db.customerRelationship.findMany({ where: { partnerId } });
    expect(made.map(({ customerId }) => customerId).sort()).toEqual([here.id, byId.id].sort());
    expect(made.every(({ privilegesSince }) => privilegesSince === null)).toBe(true);
    for (const organizationId of [partnerId, here.id]) {
      const records = await db.auditRecord.count({
        where: { organizationId, action: 'take_over_customer_relationship' },
      });
      expect(records).toBe(organizationId === partnerId ? 2 : 1);
    }
    expect((await verifyChains()).bad).toBeNull();
    const { rows } = await listExistingCustomers(second, { q: applicant.mpnId, size: 10 });
    expect(rows.filter(({ connectedAt }) => connectedAt !== null)).toHaveLength(2);
    expect(await existing(second, `${applicant.mpnId},${here.domain},Here,`)).toMatchObject({
      same: 1,
      wrong: 0,
    });
  });

  it('of an authorized reseller appear at import, once, and not where the two have parted', async () => {
    const actor = await operator();
    const id = await aProfile();
    const reseller = await aCompany({ is: 'reseller', mpnId: id });
    const [fresh, parted] = [await aCompany(), await aCompany()];
    const old = await aRelationship(db, reseller, parted, { privileges: false });
    await db.customerRelationship.update({ where: { id: old.id }, data: { endedAt: new Date() } });
    const report = await existing(
      actor,
      `${id},${fresh.domain},Fresh,`,
      `${id},${parted.domain},Parted,`,
    );
    await saveExistingCustomersImport(actor, { importId: report.id });
    const live = { partnerId: reseller.id, endedAt: null };
    expect(await db.customerRelationship.findMany({ where: live })).toMatchObject([
      { customerId: fresh.id },
    ]);
    await db.customerRelationship.updateMany({ where: live, data: { endedAt: new Date() } });
    const changed = await existing(actor, `${id},${fresh.domain},Fresh again,`);
    await saveExistingCustomersImport(actor, { importId: changed.id });
    expect(await db.customerRelationship.count({ where: live })).toBe(0);
  });

  it('appear all of them, also where they are hundreds, each with its records', async () => {
    const actor = await operator();
    const id = await aProfile();
    const reseller = await aCompany({ is: 'reseller', mpnId: id });
    const many = await db.$queryRaw<{ id: string }[]>`
      WITH made AS (
        INSERT INTO organization (id, name, country)
        SELECT gen_random_uuid(), 'Many ' || n, 'ES' FROM generate_series(1, 600) n RETURNING id),
      domains AS (
        INSERT INTO domain (id, organization_id, name, is_initial, verified_at)
        SELECT gen_random_uuid(), id, 'm' || id || '.example', true, now() FROM made)
      SELECT id FROM made`;
    const report = await existing(actor, ...many.map((company) => `${id},${company.id},Many,`));
    expect(report).toMatchObject({ wrong: 0, added: 600 });
    await saveExistingCustomersImport(actor, { importId: report.id });
    const where = { partnerId: reseller.id, endedAt: null };
    expect(await db.customerRelationship.count({ where })).toBe(600);
    const action = 'take_over_customer_relationship';
    const chain = { organizationId: reseller.id, action };
    expect(await db.auditRecord.count({ where: chain })).toBe(600);
    const own = { organizationId: { in: many.map((company) => company.id) }, action };
    expect(await db.auditRecord.count({ where: own })).toBe(600);
    expect((await verifyChains()).bad).toBeNull();
  });

  it('of a provider never appear', async () => {
    const actor = await operator();
    const id = await aProfile();
    const provider = await aCompany({ is: 'provider', mpnId: id });
    const company = await aCompany();
    const report = await existing(actor, `${id},${company.domain},Company,`);
    await saveExistingCustomersImport(actor, { importId: report.id });
    expect(await db.customerRelationship.count({ where: { partnerId: provider.id } })).toBe(0);
  });

  it('are refused by line where nobody could serve them', async () => {
    const actor = await operator();
    const id = await aProfile();
    const partner = await aCompany({ is: 'reseller' });
    const far = await aCompany({ country: 'US' });
    const company = await aCompany();
    const report = await existing(
      actor,
      `999,${company.domain},A,`,
      `${id},nobody.example,B,`,
      `${id},${partner.domain},C,`,
      `${id},${far.domain},D,`,
      `${id},${actor.organization.id},E,`,
      `${id},${company.domain},F,`,
      `${id},${company.id},F,`,
    );
    expect(report.errors.map(({ issues }) => issues.map(({ code }) => code).join())).toEqual([
      'unknownMpnId',
      'unknownCustomer',
      'customerIsPartner',
      'otherRegion',
      'customerIsOperator',
      'duplicate',
    ]);
  });

  it('that came to be handled here appear when the record says so', async () => {
    const actor = await operator();
    const id = await aProfile();
    const reseller = await aCompany({ is: 'reseller', mpnId: id });
    const company = await aCompany();
    const report = await existing(actor, `${id},${company.domain},Company,yes`);
    await saveExistingCustomersImport(actor, { importId: report.id });
    expect(await db.customerRelationship.count({ where: { partnerId: reseller.id } })).toBe(0);
    const silent = `mpnId,customer,name\n${id},${company.domain},Company\n`;
    const unsaid = await checkExistingCustomersImport(actor, { name: 'a', bytes: bytesOf(silent) });
    expect(await getImport(actor, EXISTING_CUSTOMERS_IMPORT, unsaid)).toMatchObject({ same: 1 });
    const row = await db.existingCustomer.findFirstOrThrow({ where: { mpnId: id } });
    const edited = { recordId: row.id, name: row.name };
    await editExistingCustomer(actor, { ...edited, version: row.version, handledElsewhere: false });
    expect(await db.customerRelationship.count({ where: { partnerId: reseller.id } })).toBe(1);
    const now = await db.existingCustomer.findUniqueOrThrow({ where: { id: row.id } });
    await expect(
      editExistingCustomer(actor, { ...edited, version: now.version, handledElsewhere: true }),
    ).rejects.toMatchObject({ code: 'recordConnected' });
    const back = await existing(actor, `${id},${company.domain},Company,yes`);
    expect(back.errors[0]?.issues).toMatchObject([
      { column: 'handledElsewhere', code: 'connected' },
    ]);
  });
});
