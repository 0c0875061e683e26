import { keptSecret, parseEnv } from '@/lib/env';
import { CommandError, runCommand } from '@/prisma/command';
import { withDatabase } from '@/prisma/embedded';

/** `npm run audit:verify`: checks every chain; ends with 1 and names the first bad record. */
async function verify(url: string): Promise<void> {
  process.env['DATABASE_URL'] = url; // before anything reads the configuration
  const [{ verifyChains }, { closeDatabase }] = await Promise.all([
    import('@/lib/domain/audit'),
    import('@/lib/db'),
  ]);
  const { organizations, records, bad } = await verifyChains();
  await closeDatabase();
  if (bad !== null) {
    throw new CommandError(
      `The audit is NOT intact: record ${bad.sequence} of organization ${bad.organizationId} ${bad.problem}.`,
    );
  }
  console.log(`The audit is intact: ${records} records of ${organizations} organizations.`);
}

await runCommand(() => withDatabase(parseEnv(process.env, keptSecret), verify));
