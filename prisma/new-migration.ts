import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '@/lib/env';
import { CommandError, runCommand } from './command';
import { withDatabase } from './embedded';
import { diffToSchema, MIGRATIONS } from './engine';

/** `npm run db:new-migration -- name`: writes the SQL that leads from the migrations to the schema. */
async function main(env: Env): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new CommandError(
      'Name the migration in snake_case: npm run db:new-migration -- add_notes',
    );
  }
  const sql = await withDatabase(env, diffToSchema);
  const isEmpty = sql.split('\n').every((line) => line.trim() === '' || line.startsWith('--'));
  if (isEmpty) throw new CommandError('The migrations already lead to the schema.');
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${moment}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`wrote ${join(folder, 'migration.sql')}`);
}

await runCommand(main);
