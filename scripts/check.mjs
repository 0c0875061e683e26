/**
 * npm run check: format, lint, types, import rules, unused code, unit and integration tests.
 * One line per step; what a failing step wrote is shown below its line.
 */
import { report, runChecks } from './checks.mjs';

await report([runChecks]);
