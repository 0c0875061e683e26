import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  exportAcceptances,
  getAgreementOverview,
  getCurrentAgreement,
  listAcceptances,
} from '@/lib/domain/catalog';
import { acceptRelationship, findRelationshipOffer } from '@/lib/domain/customers';
import { findHomeFacts } from '@/lib/domain/enrollment';
import { findInvitationByToken } from '@/lib/domain/invitations';
import { aRelationship } from '@/prisma/seed/factories';
import { actorFor, anActor } from '@/tests/support/actors';
import { aVersion } from '@/tests/support/agreements';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import { aMarket, invite } from '../customers/support';
import { accept, acceptancesOf, aPartnerAdmin, theProgramAdmin } from './support';

describe('the customer agreement', () => {
  it('is accepted anew on the way to a new relationship, by the version that was read', async () => {
    const { resellerAgent, providerAgent, owner } = await aMarket();
    const first = await invite(resellerAgent, 'RELATIONSHIP');
    const { id } = await getCurrentAgreement('CUSTOMER', 'en');
    const answer = { grantPrivileges: false, acceptAgreement: id };
    await acceptRelationship(owner, { token: first, ...answer });
    const due = await aVersion('CUSTOMER', { demanded: 9 });
    const second = await invite(providerAgent, 'RELATIONSHIP');
    const invitation = await findInvitationByToken(second);
    if (invitation.state !== 'live') throw new Error('The invitation is open');
    const offerOf = () => findRelationshipOffer(owner, invitation, 'en');
    // Within its grace nothing is demanded on the way.
    expect(await offerOf()).toMatchObject({ state: 'offer', agreement: null });
    const overdue = await aVersion('CUSTOMER', { demanded: 0 });
    expect(await offerOf()).toMatchObject({
      isRenewal: true,
      agreement: { id: overdue.id, version: due.version + 1 },
    });
    const accepting = (acceptAgreement: string | null) =>
      acceptRelationship(owner, { token: second, grantPrivileges: false, acceptAgreement });
    await expectRefusal(accepting(null), 'agreementRequired');
    await expectRefusal(accepting(due.id), 'agreementChanged');
    await accepting(overdue.id);
    const versions = (await acceptancesOf(owner)).map(({ documentId }) => documentId);
    expect(versions.sort()).toEqual([id, overdue.id].sort());
  });

  it('is accepted anew by itself, and asked for only of customers', async () => {
    const company = await aTenant({ is: 'customer' });
    const owner = await anActor(company, 'GLOBAL_ADMIN');
    expect((await findHomeFacts(owner)).agreement).toBeNull();
    await aRelationship(db, await aTenant(), company);
    expect((await findHomeFacts(owner)).agreement).toMatchObject({
      kind: 'CUSTOMER',
      state: 'missing',
    });
    const clerk = await anActor(company, 'BILLING_ADMIN');
    await expectRefusal(accept(clerk, 'CUSTOMER'), 'forbidden');
    await accept(owner, 'CUSTOMER');
    expect((await findHomeFacts(clerk)).agreement).toMatchObject({ state: 'accepted' });
    expect((await findHomeFacts(await anActor(company))).agreement).toBeNull();
  });
});

describe('who has accepted a version', () => {
  it('is listed newest first by pages, searched, and exported whole', async () => {
    const program = await theProgramAdmin();
    const { id } = await aVersion('PARTNER');
    const names = ['Ánfora Sur', 'Bodegas 100%', 'Cumbre', 'Délta', 'Écija Red'];
    for (const name of names) {
      await accept(await anActor(await aTenant({ name }), 'GLOBAL_ADMIN'));
    }
    const page = (turn: { after?: string | null; before?: string | null }, q = '') =>
      listAcceptances(program, id, { q, size: 2, ...turn });
    const shown = (rows: readonly { organizationName: string }[]) =>
      rows.map(({ organizationName }) => organizationName);
    const first = await page({});
    expect(shown(first.rows)).toEqual(['Écija Red', 'Délta']);
    expect(first.previousBefore).toBeNull();
    const second = await page({ after: first.nextAfter });
    const third = await page({ after: second.nextAfter });
    expect([...shown(second.rows), ...shown(third.rows)]).toEqual([
      'Cumbre',
      'Bodegas 100%',
      'Ánfora Sur',
    ]);
    expect(third.nextAfter).toBeNull();
    expect(shown((await page({ before: second.previousBefore })).rows)).toEqual(shown(first.rows));
    expect(shown((await page({}, ' anfora ')).rows)).toEqual(['Ánfora Sur']);
    expect(shown((await page({}, '0%')).rows)).toEqual(['Bodegas 100%']);
    expect((await page({}, '%_')).rows).toEqual([]);
    const { rows, next } = await exportAcceptances(program, id, { q: '', after: null });
    expect(shown(rows)).toEqual(names.toReversed());
    expect(next).toBeNull();
    const partner = await aPartnerAdmin();
    await expectRefusal(listAcceptances(partner, id, { q: '', size: 2 }), 'wrongStanding');
    await expectRefusal(exportAcceptances(partner, id, { q: '', after: null }), 'wrongStanding');
  });

  it('is not another organization’s to learn', async () => {
    const one = await aPartnerAdmin();
    await accept(one);
    const stranger = await actorFor(await aTenant(), {
      id: one.userId,
      signInName: one.signInName,
      roles: ['GLOBAL_ADMIN'],
    });
    const { standing, versions } = await getAgreementOverview(stranger, 'PARTNER', 'en');
    expect(standing.state).toBe('missing');
    expect(versions.every(({ evidence }) => evidence === null)).toBe(true);
  });
});
