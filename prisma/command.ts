import { EnvError, keptSecret, parseEnv, type Env } from '@/lib/env';
import { loadEnvFile } from '../scripts/run.mjs';
import { DatabaseError } from './embedded-binaries';

/** A reason to refuse a command, as one line for the person who typed it. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Runs a command with the configuration, of `.env` too, and ends the process: expected refusals with one line, surprises with their stack.
 * Ends it outright because the schema engine leaves a timer of ten seconds behind.
 */
export async function runCommand(main: (env: Env) => Promise<void>): Promise<never> {
  try {
    loadEnvFile();
    await main(parseEnv(process.env, keptSecret));
    process.exit(0);
  } catch (error) {
    const isExpected = [EnvError, DatabaseError, CommandError].some(
      (kind) => error instanceof kind,
    );
    console.error(isExpected && error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
