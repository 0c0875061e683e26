import type { Env } from '@/lib/env';
import { runCommand } from './command';
import { withDatabase } from './embedded';
import { migrate } from './migrate';

/** `npm run db:migrate`. */
async function main(env: Env): Promise<void> {
  const applied = await withDatabase(env, migrate);
  for (const name of applied) console.log(`applied ${name}`);
  if (applied.length === 0) console.log('nothing to apply');
}

await runCommand(main);
