import { describe, expect, it } from 'vitest';
import { takeFile, type Taking } from '@/lib/action/take-file';
import { db } from '@/lib/db';
import { checkDirectoryImport } from '@/lib/domain/membership';
import { anActor } from '@/tests/support/actors';
import { theDesk } from '../review/support';
import { aCompany, bytesOf, HEADING } from './support';

const taking: Taking = {
  action: 'import_membership_directory',
  take: (actor, file) => checkDirectoryImport(actor, file),
  refused: (why) => `refused: ${why}`,
};
const file = () => ({ name: 'a.csv', bytes: bytesOf(HEADING), fields: new Map() });

function refusalsOf(organizationId: string) {
  return db.auditRecord.findMany({
    where: { organizationId, action: taking.action, outcome: 'REFUSED' },
    select: { actorName: true, reason: true },
  });
}

describe('a file from somebody who may not send it', () => {
  it('is refused, and leaves a record in their own chain', async () => {
    const stranger = await anActor(await aCompany({ is: 'reseller' }), 'GLOBAL_ADMIN');
    const { reviewer } = await theDesk();
    for (const [actor, reason] of [
      [stranger, 'wrongStanding'],
      [reviewer, 'forbidden'],
    ] as const) {
      expect(await takeFile(actor, file(), taking)).toBe('refused: failed');
      expect(await refusalsOf(actor.organization.id)).toEqual([
        { actorName: actor.signInName, reason },
      ]);
    }
  });

  it('is no refusal when something breaks', async () => {
    const { second } = await theDesk();
    const broken = { ...taking, take: () => Promise.reject(new Error('The disk is full')) };
    await expect(takeFile(second, file(), broken)).rejects.toThrow('The disk is full');
  });
});
