import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureChromium } from './chromium.mjs';
import { ensureReady } from './ready.mjs';
import { packageProgram, ROOT, run } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const SOURCES = ['app', 'components', 'emails', 'lib', 'prisma', 'scripts', 'tests'];
const RESULTS = join(ROOT, '.cache');

/**
 * Runs one step by this Node and says in one line how it went; its output is shown when it fails.
 *
 * @param {string} title
 * @param {readonly string[]} args of node
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(title, args) {
  const started = performance.now();
  const { code, output } = await run(process.execPath, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (code !== 0) console.log(`\n${output.trim()}\n`);
  return code === 0;
}

/**
 * A step that fails counts as one failure; one that succeeds is not a test and counts as nothing.
 *
 * @param {readonly boolean[]} outcomes
 * @returns {Counts}
 */
function countSteps(outcomes) {
  return { passed: 0, failed: outcomes.filter((succeeded) => !succeeded).length };
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/**
 * Format, lint, types, import rules and unused code, one after the other; all of them, so that one
 * run shows everything there is to mend.
 *
 * @returns {Promise<Counts>}
 */
async function checkSources() {
  const next = packageProgram('next');
  const steps = /** @type {const} */ ([
    ['format', [packageProgram('prettier'), '--check', '--log-level', 'warn', '.']],
    ['route types', [next, 'typegen']],
    ['types', [packageProgram('typescript', 'tsc'), '--noEmit']],
    ['lint', [packageProgram('eslint'), '--max-warnings', '0', '.']],
    [
      'import rules',
      [
        packageProgram('dependency-cruiser', 'depcruise'),
        ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
        ...SOURCES.filter((folder) => existsSync(join(ROOT, folder))),
      ],
    ],
    ['unused code', [packageProgram('knip'), '--no-progress', '--no-config-hints']],
  ]);
  const outcomes = [];
  for (const [title, args] of steps) outcomes.push(await step(title, args));
  return countSteps(outcomes);
}

/**
 * Runs the unit or the integration tests.
 *
 * @param {'unit' | 'integration'} project
 * @returns {Promise<Counts>} a run that dies without a result counts as one failure
 */
async function runVitest(project) {
  const file = join(RESULTS, `vitest-${project}.json`);
  prepare(file);
  const succeeded = await step(`${project} tests`, [
    packageProgram('vitest'),
    ...['run', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
  ]);
  /** @type {{ numPassedTests: number, numTotalTests: number } | null} */
  const result = read(file);
  return total(succeeded, result?.numPassedTests ?? 0, result?.numTotalTests ?? 0);
}

/**
 * Everything but the browser: what the sources show and the unit tests, and beside them the
 * integration tests, which wait for the database more than they work.
 *
 * @returns {Promise<Counts>}
 */
export async function runChecks() {
  const ofSources = async () => sum([await checkSources(), await runVitest('unit')]);
  return sum(await Promise.all([ofSources(), runVitest('integration')]));
}

/**
 * Builds when the sources changed, and runs the browser tests.
 *
 * @param {readonly string[]} [args] handed to Playwright
 * @returns {Promise<Counts>}
 */
export async function runBrowser(args = []) {
  if (!(await step('production build', ['scripts/build.mjs']))) return countSteps([false]);
  try {
    process.env['CHROMIUM_PATH'] = await ensureChromium();
  } catch (error) {
    console.log(`✗ a Chromium\n\n${messageOf(error)}\n`);
    return countSteps([false]);
  }
  return runPlaywright(args);
}

/**
 * Sets up what is missing, runs the parts one after the other and ends the process: its last line
 * says how many tests passed and failed; a step that is not a test counts when it fails.
 *
 * @param {readonly (() => Promise<Counts>)[]} parts
 */
export async function report(parts) {
  const counts = [];
  try {
    await ensureReady();
    for (const part of parts) counts.push(await part());
  } catch (error) {
    console.log(messageOf(error));
    counts.push(countSteps([false]));
  }
  const { passed, failed } = sum(counts);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {readonly string[]} args handed to Playwright
 * @returns {Promise<Counts>}
 */
async function runPlaywright(args) {
  const file = join(RESULTS, 'playwright.json');
  prepare(file);
  const program = packageProgram('@playwright/test', 'playwright');
  const succeeded = await step('browser tests', [program, 'test', ...args]);
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} */
  const result = read(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = result?.stats ?? {};
  return total(succeeded, expected, expected + unexpected + flaky + skipped);
}

/**
 * Whatever did not pass has failed: a skipped test and a run without tests too.
 *
 * @param {boolean} succeeded
 * @param {number} passed
 * @param {number} tests
 * @returns {Counts}
 */
function total(succeeded, passed, tests) {
  const failed = tests - passed;
  return { passed, failed: succeeded && tests > 0 ? failed : Math.max(failed, 1) };
}

/** @param {string} file */
function prepare(file) {
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
