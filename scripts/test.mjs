/**
 * npm test: in a fresh clone too, everything that must hold. Sets up what is missing, runs all of
 * `npm run check`, builds, and runs the browser tests; one step after the other. The last line
 * says how many tests passed and failed; a step that is not a test counts when it fails.
 */
import { ensureInstalled } from './install.mjs';

/** @returns {Promise<import('./checks.mjs').Counts>} */
async function everything() {
  await ensureInstalled();
  const { checkSources, countSteps, runPlaywright, runVitest, step, sum } =
    await import('./checks.mjs');

  const counts = [
    countSteps([await step('generated client', ['scripts/generate.mjs'])]),
    await checkSources(),
    await runVitest('unit'),
    await runVitest('integration'),
  ];
  const built = await step('production build', ['scripts/build.mjs']);
  counts.push(countSteps([built]));
  if (built) counts.push(await browserTests(runPlaywright));
  return sum(counts);
}

/** @param {typeof import('./checks.mjs').runPlaywright} runPlaywright */
async function browserTests(runPlaywright) {
  const { ensureChromium } = await import('./chromium.mjs');
  try {
    process.env['CHROMIUM_PATH'] = await ensureChromium();
  } catch (error) {
    console.log(`✗ a Chromium\n\n${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
  return await runPlaywright();
}

let counts = { passed: 0, failed: 1 };
try {
  counts = await everything();
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
