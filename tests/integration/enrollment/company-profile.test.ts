import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { changeSupport, findCompanyProfile } from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import { anEnrollmentIn, standingOf, take } from './machine';

const SUPPORT = {
  website: 'https://help.machine.example',
  email: 'help@machine.example',
  phone: '+34915550199',
};

async function aReseller() {
  const subject = await anEnrollmentIn('DECISION');
  await take(subject, 'authorize', 0, (await standingOf(subject)).version);
  return subject.organization;
}

const acts = (organizationId: string) =>
  db.auditRecord.findMany({ where: { organizationId, action: 'change_support' } });

it('changes the support information at once, and nothing else', async () => {
  const organization = await aReseller();
  const agent = await anActor(organization, 'ADMIN_AGENT');
  const before = await findCompanyProfile(agent);
  await changeSupport(agent, SUPPORT);
  expect(await findCompanyProfile(agent)).toEqual({ ...before, support: SUPPORT });
  const [record = expect.fail()] = await acts(organization.id);
  expect([record.before, record.after]).toEqual([before?.support, SUPPORT]);
  await changeSupport(agent, SUPPORT);
  expect(await acts(organization.id)).toHaveLength(1);
});

it('refuses whoever may not, and an organization without a profile', async () => {
  const organization = await aReseller();
  const helpdesk = await anActor(organization, 'HELPDESK_AGENT');
  await expectRefusal(changeSupport(helpdesk, SUPPORT), 'forbidden');
  await expectRefusal(findCompanyProfile(helpdesk), 'forbidden');
  const admin = await anActor(await aTenant(), 'GLOBAL_ADMIN');
  expect(await findCompanyProfile(admin)).toBeNull();
  await expectRefusal(changeSupport(admin, SUPPORT), 'notFound');
  expect(await acts(organization.id)).toEqual([]);
});
