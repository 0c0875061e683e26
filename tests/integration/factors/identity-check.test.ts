import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { resetUserFactors, signIn } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aRequest, owed, PASSWORD } from '../auth/support';
import { isLive } from '../users/support';
import { aPersonWithApp } from './support';

/** Somebody with an app, and a Global admin of the same organization. */
async function aHelper() {
  const person = await aPersonWithApp();
  const organization = await db.organization.findUniqueOrThrow({
    where: { id: person.account.organizationId },
  });
  const domain = person.account.signInName.split('@')[1] ?? '';
  return { ...person, helper: await anActor({ ...organization, domain }, 'GLOBAL_ADMIN') };
}

describe('a lost second factor', () => {
  it('is taken away by whoever says that they made sure who asks, which stands in the record', async () => {
    const { account, actor, helper } = await aHelper();
    const { id: userId, organizationId, signInName } = account;
    const unsure = resetUserFactors(helper, { userId, identityChecked: false });
    await expectRefusal(unsure, 'identityCheckRequired');
    expect(await db.authenticator.count({ where: { userId } })).toBe(1);

    await resetUserFactors(helper, { userId, identityChecked: true });
    expect(await db.authenticator.count({ where: { userId } })).toBe(0);
    expect(await isLive(actor.sessionId)).toBe(false);
    const { awaitsFactor } = await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(awaitsFactor).toBe(false);
    expect(await owed('user-factors-reset', organizationId)).toBe(1);
    const record = await db.auditRecord.findFirstOrThrow({
      where: { organizationId, action: 'reset_partner_user_factors' },
      select: { after: true },
    });
    expect(record.after).toMatchObject({ identityChecked: true });
  });
});
