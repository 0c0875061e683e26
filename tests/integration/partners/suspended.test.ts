import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { verifyChains } from '@/lib/domain/audit';
import { expectRefusal } from '@/tests/support/outcomes';
import { ATTEMPTS } from './beginnings';
import { aProgramAdmin, reinstate, suspend } from './support';

/** All that a beginning could leave behind. */
async function whatThereIs() {
  const [invitations, sent, partnerships, relationships, enrollments, mails, records] =
    await Promise.all([
      db.invitation.findMany({ orderBy: { id: 'asc' } }),
      db.invitation.aggregate({ _sum: { sends: true } }),
      db.partnership.count(),
      db.customerRelationship.count(),
      db.enrollment.findMany({ orderBy: { id: 'asc' } }),
      db.outboxMail.count(),
      db.auditRecord.count(),
    ]);
  return { invitations, sent, partnerships, relationships, enrollments, mails, records };
}

describe('while a partner is suspended', () => {
  for (const [command, attempts] of Object.entries(ATTEMPTS)) {
    for (const [who, prepare] of Object.entries(attempts)) {
      it(`${command} is refused for ${who}, leaves nothing, and works again afterwards`, async () => {
        const operator = await aProgramAdmin();
        const { suspended, code, begin } = await prepare();
        await suspend(operator, suspended);
        const before = await whatThereIs();
        await expectRefusal(begin(), code);
        expect(await whatThereIs()).toEqual(before);
        await reinstate(operator, suspended);
        await begin();
        expect(await whatThereIs()).not.toEqual(before);
      });
    }
  }

  it('every chain of the audit stays whole', async () => {
    expect(await verifyChains()).toMatchObject({ bad: null });
  });
});
