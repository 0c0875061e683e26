import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { pool, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { packageProgram, run } from '@/scripts/run.mjs';
import { aBareActor } from '@/tests/support/bare-actor';

const verify = () => run(process.execPath, [packageProgram('tsx'), 'scripts/audit-verify.ts']);

it('ends with 0 on an intact audit, and with 1 and the place of the first bad record', async () => {
  const actor = aBareActor();
  const entry = {
    organizationIds: [actor.organization.id],
    actor,
    action: 'update_partner_user',
    resourceType: 'partner_user',
    resourceId: randomUUID(),
  };
  for (let index = 0; index < 3; index += 1) await transaction((tx) => recordAudit(tx, entry));
  expect(await verify()).toEqual({
    code: 0,
    output: 'The audit is intact: 3 records of 1 organizations.\n',
  });

  await pool.query('ALTER TABLE audit_record DISABLE TRIGGER ALL');
  await pool.query(`UPDATE audit_record SET ip = '203.0.113.9' WHERE sequence = 2`);
  const { code, output } = await verify();
  expect(code).toBe(1);
  expect(output).toContain(`record 2 of organization ${actor.organization.id} was changed`);
});
