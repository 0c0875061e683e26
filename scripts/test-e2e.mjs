/** npm run test:e2e [-- arguments for Playwright]: builds when the sources changed, then the browser tests. */
import { countSteps, runPlaywright, step, sum } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';

process.env['CHROMIUM_PATH'] = await ensureChromium();
const built = await step('production build', ['scripts/build.mjs']);
const counts = [countSteps([built])];
if (built) counts.push(await runPlaywright(process.argv.slice(2)));
const { passed, failed } = sum(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
