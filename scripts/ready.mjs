/**
 * What every command needs before it can import the application: Node, the packages, the Prisma
 * client. Commands of package.json run this file first, so that they work in a fresh clone.
 */
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
  );
}

/** Sets up what is missing. @throws with what to read when that fails */
export async function ensureReady() {
  checkNode();
  await ensureInstalled();
  generateClient();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureReady();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
