import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createOperatorAdmin, deleteUser, signIn } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { refusalOf } from './support';

const request = { requestId: 'test', ip: '192.0.2.1', userAgent: 'test' };
const wanted = (alias: string, domain = 'vendor.example') => ({
  signInName: `${alias}@${domain}`,
  email: 'ops@home.example',
  country: 'DE',
});

it('makes the operator and one Program admin, and another only when none is active', async () => {
  const attempts = ['a', 'b', 'c'].map((alias) => createOperatorAdmin(wanted(alias)));
  const made = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled');
  expect(made).toHaveLength(1);
  const operator = await db.organization.findFirstOrThrow({
    where: { isOperator: true },
    include: { users: { include: { roles: true } }, domains: true },
  });
  const [admin] = operator.users;
  expect(operator).toMatchObject({ country: 'DE', domains: [{ name: 'vendor.example' }] });
  expect(operator.users).toHaveLength(1);
  expect(admin?.roles.map(({ role }) => role)).toEqual(['PROGRAM_ADMIN']);
  expect(await refusalOf(createOperatorAdmin(wanted('d')))).toBe('operatorAdminExists');

  await db.user.update({ where: { id: admin!.id }, data: { status: 'BLOCKED' } });
  expect(await refusalOf(createOperatorAdmin(wanted('d', 'other.example')))).toBe('unknownDomain');
  const { signInName, temporaryPassword } = await createOperatorAdmin(wanted('d'));
  const session = await signIn(request, { signInName, password: temporaryPassword });
  expect(session.mustChangePassword).toBe(true);
});

it('does not let the last Program admin go', async () => {
  const tenant = {
    ...(await aTenant()),
    id: (await db.organization.findFirstOrThrow({ where: { isOperator: true } })).id,
  };
  const other = await anActor(tenant, 'PROGRAM_ADMIN');
  const rest = await db.user.findMany({
    where: { organizationId: tenant.id, id: { not: other.userId }, status: 'ACTIVE' },
  });
  await Promise.all(rest.map(({ id }) => deleteUser(other, { userId: id })));
  expect(await refusalOf(deleteUser(other, { userId: other.userId }))).toBe('ownAccount');
  await db.user.update({ where: { id: rest[0]!.id }, data: { status: 'ACTIVE' } });
  const back = { ...other, userId: rest[0]!.id };
  await deleteUser(back, { userId: other.userId });
  expect(await refusalOf(deleteUser(other, { userId: rest[0]!.id }))).toBe('lastGlobalAdmin');
});
