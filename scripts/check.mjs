/**
 * npm run check: format, lint, types, import rules, unused code, unit and integration tests.
 * One line per step; what a failing step wrote is shown below its line.
 */
import { checkSources, countSteps, runVitest, step, sum } from './checks.mjs';

const counts = [
  countSteps([await step('generated client', ['scripts/generate.mjs'])]),
  await checkSources(),
  await runVitest('unit'),
  await runVitest('integration'),
];
const { passed, failed } = sum(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
