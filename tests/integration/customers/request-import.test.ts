import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { getImport, listImportErrors } from '@/lib/domain/imports';
import {
  checkRequestsImport,
  findInvitationMail,
  getInvitation,
  listInvitations,
  REQUESTS_IMPORT,
  revokeInvitation,
  sendRequestsImport,
} from '@/lib/domain/invitations';
import { acceptRelationship } from '@/lib/domain/customers';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { tokenOf } from '@/tests/support/partners';
import { bytesOf } from '../directory/support';
import { ALL, aMarket } from './support';

const HEADING = 'recipient,company,language,privileges,onlyDomain';

async function checked(actor: Actor, ...lines: string[]) {
  const bytes = bytesOf([HEADING, ...lines].join('\n'));
  const id = await checkRequestsImport(actor, { name: 'companies.csv', bytes });
  return getImport(actor, REQUESTS_IMPORT, id);
}

const asked = (actor: Actor) =>
  db.invitation.findMany({
    where: { issuerId: actor.organization.id },
    orderBy: { recipientEmail: 'asc' },
  });

const owed = (actor: Actor) =>
  db.outboxMail.count({
    where: { template: 'invitation', organizationId: actor.organization.id },
  });

describe('a file of customers', () => {
  it('asks nobody until it is sent, then each by a link and a mail of its own', async () => {
    const { resellerAgent, owner } = await aMarket();
    const report = await checked(
      resellerAgent,
      'ana@one.example,"One, S.L.",es,yes,',
      'Bob@Two.example,,,,TWO.example',
    );
    expect(report).toMatchObject({ state: 'CHECKED', added: 2, same: 0, wrong: 0 });
    expect(await asked(resellerAgent)).toEqual([]);
    await sendRequestsImport(resellerAgent, { importId: report.id });
    const [one, two] = await asked(resellerAgent);
    expect(one).toMatchObject({
      recipientEmail: 'ana@one.example',
      label: 'One, S.L.',
      locale: 'es',
      status: 'SENT',
      includesPrivileges: true,
      resellerId: resellerAgent.organization.id,
    });
    expect(two).toMatchObject({
      recipientEmail: 'bob@two.example',
      locale: 'en',
      includesPrivileges: false,
      recipientDomain: 'two.example',
    });
    expect(await owed(resellerAgent)).toBe(2);
    const mail = await findInvitationMail(one!.id);
    expect(mail?.message).toContain('El vínculo funciona una sola vez');
    expect((await getInvitation(resellerAgent, two!.id)).message).toContain('two.example');
    const token = await tokenOf(resellerAgent, one!.id);
    await acceptRelationship(owner, { token, ...ALL });
    const records = await db.auditRecord.count({
      where: { action: 'create_invitation', organizationId: resellerAgent.organization.id },
    });
    expect(records).toBe(2);
  });

  it('asks nobody twice: not sent again, not as another file, not at the same moment', async () => {
    const { resellerAgent: actor, owner } = await aMarket();
    const lines = ['ana@one.example,,,,', 'bob@two.example,,,,'];
    const [first, twin] = [await checked(actor, ...lines), await checked(actor, ...lines)];
    await Promise.all(
      [first, first, twin].map(({ id }) => sendRequestsImport(actor, { importId: id })),
    );
    expect(await asked(actor)).toHaveLength(2);
    const [one, two] = await asked(actor);
    await acceptRelationship(owner, { token: await tokenOf(actor, one!.id), ...ALL });
    expect(await checked(actor, ...lines)).toMatchObject({ added: 0, same: 2 });
    await revokeInvitation(actor, { id: two!.id });
    const again = await checked(actor, ...lines);
    expect(again).toMatchObject({ added: 1, same: 1 });
    await sendRequestsImport(actor, { importId: again.id });
    expect(await owed(actor)).toBe(3);
  });

  it('is refused whole for one wrong line, and says by line what is wrong', async () => {
    const { resellerAgent: actor } = await aMarket();
    const report = await checked(
      actor,
      'ana@one.example,,,,',
      'no-address,,,,',
      'bob@two.example,,fr,maybe,not a domain',
      'ANA@one.example,,,,',
      '=cmd(),,,,',
    );
    expect(report).toMatchObject({ wrong: 4, added: 1 });
    const errors = await listImportErrors(actor, REQUESTS_IMPORT, report.id, 0);
    expect(errors.map(({ line, issues }) => [line, issues.map(({ code }) => code).sort()])).toEqual(
      [
        [3, ['email']],
        [4, ['choice', 'domainName', 'yesNo']],
        [5, ['duplicate']],
        [6, ['formula']],
      ],
    );
    await expectRefusal(sendRequestsImport(actor, { importId: report.id }), 'importHasErrors');
    expect(await asked(actor)).toEqual([]);
  });

  it('asks for privileges only by those who may, also when a colleague checked the file', async () => {
    const { reseller, resellerAgent } = await aMarket();
    const sales = await anActor(reseller, 'SALES_AGENT');
    const line = 'ana@one.example,,,yes,';
    const own = await checked(sales, line);
    expect(own.errors[0]?.issues[0]).toMatchObject({ code: 'privilegesNotGrantable' });
    const others = await checked(resellerAgent, line);
    await expectRefusal(sendRequestsImport(sales, { importId: others.id }), 'importOutdated');
    expect(await asked(resellerAgent)).toEqual([]);
  });

  it('is nobody else’s, and for those who may ask', async () => {
    const { resellerAgent, providerAgent, reseller } = await aMarket();
    const { id } = await checked(resellerAgent, 'ana@one.example,,,,');
    await expectRefusal(sendRequestsImport(providerAgent, { importId: id }), 'notFound');
    await expectRefusal(getImport(providerAgent, REQUESTS_IMPORT, id), 'notFound');
    const helpdesk = await anActor(reseller, 'HELPDESK_AGENT');
    await expectRefusal(sendRequestsImport(helpdesk, { importId: id }), 'forbidden');
    await expectRefusal(
      checkRequestsImport(helpdesk, { name: 'x.csv', bytes: bytesOf(HEADING) }),
      'forbidden',
    );
  });

  it('takes a thousand rows and no more', async () => {
    const { resellerAgent: actor } = await aMarket();
    const rows = Array.from({ length: 1001 }, (_, row) => `c${row}@many.example,,,,`);
    expect(await checked(actor, ...rows)).toMatchObject({
      state: 'UNREADABLE',
      problem: { code: 'tooManyRows' },
    });
    const report = await checked(actor, ...rows.slice(1));
    const started = performance.now();
    await sendRequestsImport(actor, { importId: report.id });
    // Generous: the point is that it is one transaction of batches, not a thousand of them.
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await owed(actor)).toBe(1000);
    const page = await listInvitations(actor, { kinds: ['RELATIONSHIP'], limit: 25 });
    expect(page.rows).toHaveLength(25);
  }, 60_000);
});
