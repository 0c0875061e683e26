/** Generates the Prisma client when the schema or Prisma itself changed; otherwise returns at once. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFolder = join(root, 'prisma', 'schema');
const marker = join(root, 'lib', 'db', 'generated', '.schema-hash');
const prismaPackage = join(root, 'node_modules', 'prisma', 'package.json');

function schemaHash() {
  const hash = createHash('sha256').update(readFileSync(prismaPackage));
  for (const name of readdirSync(schemaFolder).sort()) {
    if (name.endsWith('.prisma')) hash.update(name).update(readFileSync(join(schemaFolder, name)));
  }
  return hash.digest('hex');
}

/** @returns {boolean} whether the client had to be generated. Throws with Prisma's words on failure. */
export function generateClient() {
  const hash = schemaHash();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return false;
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(marker, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClient();
