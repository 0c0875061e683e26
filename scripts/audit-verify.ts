import { CommandError, runCommand } from '@/prisma/command';
import { withClient } from '@/prisma/client';
import { withDatabase } from '@/prisma/embedded';

/** `npm run audit:verify`: checks every chain; ends with 1 and names the first bad record. */
async function verify(): Promise<void> {
  const { verifyChains } = await import('@/lib/domain/audit');
  const { organizations, records, bad } = await verifyChains();
  if (bad !== null) {
    throw new CommandError(
      `The audit is NOT intact: record ${bad.sequence} of organization ${bad.organizationId} ${bad.problem}.`,
    );
  }
  console.log(`The audit is intact: ${records} records of ${organizations} organizations.`);
}

await runCommand((env) => withDatabase(env, (url) => withClient(url, verify)));
