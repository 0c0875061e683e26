/** npm test: all of `npm run check`, then the browser tests; in a fresh clone too. */
import { report, runBrowser, runChecks } from './checks.mjs';

await report([runChecks, runBrowser]);
