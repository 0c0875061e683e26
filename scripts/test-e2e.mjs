/** npm run test:e2e [-- arguments for Playwright]: builds when the sources changed, then the browser tests. */
import { report, runBrowser } from './checks.mjs';

await report([() => runBrowser(process.argv.slice(2))]);
