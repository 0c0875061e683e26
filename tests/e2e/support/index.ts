import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

import type { MailServer } from './mail-server';
import { Worlds, type World } from './world';

export { expect, type Page } from '@playwright/test';
export { expectAccessible } from './axe';

/** The password of everybody in the demo world. */
export const DEMO_PASSWORD = 'demo-passphrase-2026';

const languages = { en: 'en-US', es: 'es-ES' } as const;
export type Language = keyof typeof languages;

interface VisitorOptions {
  readonly language?: Language;
  readonly javaScriptEnabled?: boolean;
}

interface Fixtures {
  /** What this spec file's server is configured with beside what every one is. */
  readonly settings: Readonly<Record<string, string>>;
  /** The server of this spec file; it starts as the demo world and is nobody else's. */
  readonly world: World;
  /** The mail this spec file's server sent. */
  readonly mail: MailServer;
  /** Another person: a page in a browser of their own. */
  readonly visitor: (options?: VisitorOptions) => Promise<Page>;
  /** Complaints of the browser; a test ends by proving that there are none. */
  readonly complaints: string[];
}

/** Collects what a browser's console calls an error, and what no script caught. */
function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The answer to the page itself: a test that visits a 404 says so by what it expects to see.
    const isPageItself =
      message.text().startsWith('Failed to load resource') &&
      message.location().url === message.page()?.url();
    if (!isPageItself) complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}

export const test = base.extend<Fixtures, { readonly worlds: Worlds }>({
  worlds: [
    async ({}, use) => {
      const worlds = new Worlds();
      await use(worlds);
      await worlds.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  settings: [{}, { option: true }],
  world: [
    async ({ worlds, settings }, use, testInfo) => {
      const world = await worlds.of(testInfo.file, settings);
      await use(world);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('server output', { body: world.server.output() });
      }
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ world }, use) => {
    await use(world.url);
  },
  mail: async ({ world }, use) => {
    await use(world.mail);
  },
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, "errors in the browser's console").toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    listen(context, complaints);
    await use(context);
  },
  visitor: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ language = 'en', javaScriptEnabled = true } = {}) => {
      const context = await browser.newContext({
        locale: languages[language],
        javaScriptEnabled,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      contexts.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Options for `test.use()`: a browser that asks for this language. */
export function inLanguage(language: Language): { locale: string } {
  return { locale: languages[language] };
}

/** Signs in on the sign-in page, in any language, with or without JavaScript. */
export async function signIn(
  page: Page,
  signInName: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  await page.goto('/sign-in');
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="signInName"]').fill(signInName);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
