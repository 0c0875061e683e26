import { defineConfig, devices } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

/** Stories in a browser, against the production server; every spec file in a world of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  // A story waits more than it works: three keep two cores busy.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // A story takes seconds; this only ends one that hangs, also on a machine that is busy.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-US',
    timezoneId: 'Europe/Madrid',
    // Pictures and copies of the page at every step cost a third of a story; `--trace on` brings them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGS },
  },
  projects: [{ name: 'chromium' }],
});
