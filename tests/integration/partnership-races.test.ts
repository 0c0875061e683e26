import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { createInvitation, revokeInvitation } from '@/lib/domain/invitations';
import { authorizeProvider, removePartnership } from '@/lib/domain/partnerships';
import { aPartnership } from '@/prisma/seed/factories';
import { untilSessionsWait } from '../support/locks';
import { anActor, anInvitation, newInvitation } from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider', mpnId: '4391507' });
const BOTH_ROLES = ['GLOBAL_ADMIN', 'ADMIN_AGENT'] as const;

const aReseller = (facts: Parameters<typeof anActor>[0] = {}) =>
  anActor({ is: 'reseller', roles: BOTH_ROLES, ...facts });

const made = (actor: Actor) => ({ ...actor.organization, domain: '' });
const partnersOf = (one: Actor, other: Actor) =>
  transaction((tx) => aPartnership(tx, made(one), made(other)));

describe('at the same moment', () => {
  it('fifty acceptances of one invitation make one partnership', async () => {
    const resellers = await Promise.all(Array.from({ length: 5 }, () => aReseller()));
    const { id, token } = await anInvitation(provider);
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        authorizeProvider(resellers[index % 5]!, { token, consent: true }),
      ),
    );
    const partnerships = await db.partnership.findMany({ where: { invitationId: id } });
    expect(partnerships).toHaveLength(1);
    const codes = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [(attempt.reason as { code?: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['invitationUsed']));
    expect(codes).toHaveLength(40); // the winner's own ten posts all show its one partnership
    expect(await db.auditRecord.count({ where: { resourceId: partnerships[0]!.id } })).toBe(2);
  });

  it('acceptances of two invitations of one provider make one partnership', async () => {
    const reseller = await aReseller();
    const links = await Promise.all(Array.from({ length: 8 }, () => anInvitation(provider)));
    const attempts = await Promise.allSettled(
      links.map(({ token }) => authorizeProvider(reseller, { token, consent: true })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const resellerId = reseller.organization.id;
    expect(await db.partnership.count({ where: { resellerId, endedAt: null } })).toBe(1);
    for (const attempt of attempts) {
      if (attempt.status === 'rejected') {
        expect(attempt.reason).toMatchObject({ code: 'alreadyPartners' });
      }
    }
  });

  it('a revocation and an acceptance leave one of the two', async () => {
    const reseller = await aReseller();
    for (let round = 0; round < 8; round += 1) {
      const { id, token } = await anInvitation(provider);
      const [revoked, accepted] = await Promise.allSettled([
        revokeInvitation(provider, { id }),
        authorizeProvider(reseller, { token, consent: true }),
      ]);
      expect([revoked.status, accepted.status].sort()).toEqual(['fulfilled', 'rejected']);
      const partnership = await db.partnership.findFirst({ where: { invitationId: id } });
      expect(partnership !== null).toBe(accepted.status === 'fulfilled');
      if (partnership !== null) {
        await removePartnership(reseller, { id: partnership.id, declaration: true });
      }
    }
  });

  it('a removal leaves no request to customers that was made meanwhile', async () => {
    const other = await anActor({ is: 'provider', roles: BOTH_ROLES });
    const reseller = await aReseller();
    const { id } = await partnersOf(other, reseller);
    await anInvitation(other); // with it the chain of its organization begins
    let removal: Promise<unknown> = Promise.resolve();
    let request: Promise<unknown> = Promise.resolve();
    // The removal has revoked the joint requests and waits for its chain while one is made.
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM audit_head
        WHERE organization_id = ${other.organization.id}::uuid FOR UPDATE`;
      removal = removePartnership(other, { id, declaration: true });
      await untilSessionsWait(1);
      request = createInvitation(reseller, newInvitation({ kind: 'JOINT', partnershipId: id }));
      await Promise.race([request, untilSessionsWait(2)]);
    });
    const [, asked] = await Promise.allSettled([removal, request]);
    expect(await db.partnership.count({ where: { id, endedAt: null } })).toBe(0);
    expect(await db.invitation.count({ where: { kind: 'JOINT', status: 'OPEN' } })).toBe(0);
    expect(asked).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
  });

  it('a removal and a new acceptance leave at most one live partnership', async () => {
    const reseller = await aReseller();
    let { id } = await partnersOf(provider, reseller);
    for (let round = 0; round < 6; round += 1) {
      const { token } = await anInvitation(provider);
      const [removed, accepted] = await Promise.allSettled([
        removePartnership(reseller, { id, declaration: true }),
        authorizeProvider(reseller, { token, consent: true }),
      ]);
      expect(removed.status).toBe('fulfilled');
      const live = await db.partnership.findMany({
        where: { resellerId: reseller.organization.id, endedAt: null },
      });
      expect(live).toHaveLength(accepted.status === 'fulfilled' ? 1 : 0);
      id = live[0]?.id ?? (await partnersOf(provider, reseller)).id;
    }
  });
});
