import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from './start-server';
import { TEMPLATE_VARIABLE } from './world';

/**
 * Makes the demo world once, by a first start on an empty data folder; every world of the tests
 * begins as a copy of it.
 */
export default async function globalSetup(): Promise<() => void> {
  const template = await mkdtemp(join(tmpdir(), 'partner-center-template-'));
  const remove = () => rmSync(template, { recursive: true, force: true });
  try {
    const server = await startServer({ dataDir: template, patience: 600_000 });
    await server.stop();
  } catch (error) {
    remove();
    throw error;
  }
  process.env[TEMPLATE_VARIABLE] = template;
  return remove;
}
