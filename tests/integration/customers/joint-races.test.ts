import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { amendRegionalRules, getRegionalRules } from '@/lib/domain/catalog';
import { acceptRelationship } from '@/lib/domain/customers';
import { revokeInvitation } from '@/lib/domain/invitations';
import { removePartnership } from '@/lib/domain/partnerships';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import { ALL, aMarket, invite, relationshipsOf } from './support';

/** More of them are run by hand: RACE_ROUNDS=200. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 10);
const LONG = Math.max(60_000, ROUNDS * 3000);

/** A joint request that a customer is about to accept. */
async function aJointRequest() {
  const market = await aMarket();
  const { resellerAgent, partnership, owner } = market;
  const token = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
  return { ...market, accept: () => acceptRelationship(owner, { token, ...ALL }) };
}

type Request = Awaited<ReturnType<typeof aJointRequest>>;

/** What must hold whoever came first: both relationships or none, as the invitation says. */
async function outcomeOf({ company, provider, reseller, partnership }: Request) {
  const rows = await relationshipsOf(company.id);
  expect([0, 2]).toContain(rows.length);
  const isAccepted = rows.length === 2;
  if (isAccepted) {
    expect(rows.map(({ partnerId }) => partnerId).toSorted()).toEqual(
      [provider.id, reseller.id].toSorted(),
    );
  }
  const asked = await db.invitation.findFirstOrThrow({
    where: { kind: 'JOINT', resellerId: reseller.id },
    select: { status: true },
  });
  expect(asked.status === 'ACCEPTED').toBe(isAccepted);
  const records = await db.auditRecord.count({
    where: { action: 'partner_customer_relationship', customerId: company.id },
  });
  expect(records).toBe(isAccepted ? 4 : 0);
  const [broken] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT partner_id FROM customer_relationship
      WHERE customer_id = ${company.id}::uuid AND ended_at IS NULL
      GROUP BY partner_id HAVING count(*) > 1) twice`;
  expect(broken?.count).toBe(0);
  expect(await db.partnership.count({ where: { id: partnership.id } })).toBe(1);
  return { isAccepted, status: asked.status };
}

describe('a joint acceptance', () => {
  it(
    'made twice at once makes both relationships once',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const request = await aJointRequest();
        const { succeeded, refusals } = await atOnce([request.accept, request.accept]);
        expect([succeeded, refusals]).toEqual([1, ['invitationUsed']]);
        expect((await outcomeOf(request)).isAccepted).toBe(true);
      }
    },
    LONG,
  );

  it(
    'against the removal of the partnership leaves both or none',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const request = await aJointRequest();
        const { providerAgent, partnership } = request;
        const { refusals } = await atOnce([
          request.accept,
          () => removePartnership(providerAgent, { id: partnership.id, declaration: true }),
        ]);
        expect((await outcomeOf(request)).isAccepted).toBe(refusals.length === 0);
      }
    },
    LONG,
  );

  it(
    'against the revocation of the request leaves one of the two',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const request = await aJointRequest();
        const { id } = await db.invitation.findFirstOrThrow({
          where: { resellerId: request.reseller.id, kind: 'JOINT' },
          select: { id: true },
        });
        const { succeeded } = await atOnce([
          request.accept,
          () => revokeInvitation(request.resellerAgent, { id }),
        ]);
        expect(succeeded).toBe(1);
        const { isAccepted, status } = await outcomeOf(request);
        expect(status).toBe(isAccepted ? 'ACCEPTED' : 'REVOKED');
      }
    },
    LONG,
  );

  it(
    'against the operator’s move of the customer’s country to no region makes both or none',
    async () => {
      const operator = await aTenant({ is: 'operator' });
      const admin = await anActor(operator, 'PROGRAM_ADMIN');
      const move = async (region: 'europe' | null) => {
        const { version } = await getRegionalRules(admin);
        await amendRegionalRules(admin, { version, country: 'FO', region, note: null });
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        const request = await aJointRequest();
        const where = { id: request.company.id };
        await db.organization.update({ where, data: { country: 'FO' } });
        const { refusals } = await atOnce([request.accept, () => move(null)]);
        expect((await outcomeOf(request)).isAccepted).toBe(refusals.length === 0);
        expect(['otherRegion', undefined]).toContain(refusals[0]);
        // Nothing is decided by the rules that the amendment has replaced.
        const late = await aJointRequest();
        const lately = { id: late.company.id };
        await db.organization.update({ where: lately, data: { country: 'FO' } });
        await expectRefusal(late.accept(), 'otherRegion');
        expect((await outcomeOf(late)).isAccepted).toBe(false);
        await move('europe');
      }
    },
    LONG,
  );
});
