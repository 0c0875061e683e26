import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every script works from there, wherever it was called. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads `.env` into the environment, which wins where both have a variable.
 *
 * @param {string} [folder]
 */
export function loadEnvFile(folder = ROOT) {
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The program of an installed package, to be run by this Node: no shell, no npx, and no need for
 * the file to be executable.
 *
 * @param {string} name the package
 * @param {string} [program] its program, when it has several or one of another name
 * @returns {string} an absolute path
 */
export function packageProgram(name, program = name) {
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${name} has no program ${program}`);
  return join(dirname(manifest), file);
}

/**
 * Runs a program to its end without standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, timeout?: number }} [options]
 *   show: pass the output through while it runs; timeout: milliseconds
 * @returns {Promise<{ code: number, output: string }>} what it wrote, both streams in order; a
 *   program that cannot be started, or was killed, ends with a code other than 0
 */
export function run(command, args, { env = {}, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
    });
    const endToo = () => child.kill();
    process.once('exit', endToo);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      process.off('exit', endToo);
      resolve({ code: code ?? 1, output });
    });
  });
}
