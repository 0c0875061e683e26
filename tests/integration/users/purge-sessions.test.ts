import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { purgeSessions, signIn } from '@/lib/domain/users';
import { planOf } from '../../support/plans';
import { aRequest, anAccount, PASSWORD } from '../auth/support';

const DAY = 86_400_000;
const OLD = 2500;
const RECENT = 20_000;

/** Sessions of somebody that began some days ago, one each second: signed out, or left to run out. */
const makeSessions = (of: { id: string; organizationId: string }, days: number, count: number) =>
  db.$executeRaw`
    INSERT INTO session (id, user_id, organization_id, created_at, last_seen_at, expires_at, revoked_at)
    SELECT ${`${days}-`} || n, ${of.id}::uuid, ${of.organizationId}::uuid, at, at,
      at + interval '8 hours', CASE WHEN n % 2 = 0 THEN at END
    FROM generate_series(1, ${count}::int) AS n,
      LATERAL (SELECT now() - make_interval(days => ${days}::int, secs => n) AS at) AS began`;

it('removes sessions of more than a month ago, however they ended, and no others', async () => {
  const account = await anAccount();
  const { id: userId, signInName } = account;
  await makeSessions(account, 31, OLD);
  await makeSessions(account, 29, RECENT);
  await signIn(aRequest(), { signInName, password: PASSWORD });
  await db.$executeRaw`ANALYZE session`;

  const plan = await planOf({
    text: 'SELECT id FROM session WHERE created_at < $1 ORDER BY created_at LIMIT 1000',
    values: [new Date(Date.now() - 31 * DAY)],
  });
  expect(plan.map((node) => node['Index Name'])).toContain('session_created_at_idx');

  const removed = await Promise.all([purgeSessions(), purgeSessions()]);
  expect(removed[0] + removed[1]).toBe(OLD);
  expect(await purgeSessions()).toBe(0);
  expect(await db.session.count({ where: { userId } })).toBe(RECENT + 1);
});
