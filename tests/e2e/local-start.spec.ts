import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { startEmbedded, type EmbeddedDatabase } from '../../prisma/embedded';
import { expect, expectAccessible, signIn, test } from './support';
import { startServer, type RunningServer } from './support/start-server';
import { TEMPLATE_VARIABLE } from './support/world';

/*
 * A local start that keeps its mail, with a database of its own that the tests can stop: the one
 * that `npm start` brings along is set up again as soon as it falls.
 */
let folder = '';
let database: EmbeddedDatabase | undefined;
let server: RunningServer | undefined;

test.use({
  baseURL: async ({}, use) => {
    await use(server?.url);
  },
});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const template = process.env[TEMPLATE_VARIABLE];
  if (template === undefined) throw new Error('The global setup has not run.');
  folder = await mkdtemp(join(tmpdir(), 'partner-center-down-'));
  execFileSync('cp', ['-a', `${template}/.`, folder]);
  database = await startEmbedded(folder);
  server = await startServer({ dataDir: folder, databaseUrl: database.url, patience: 60_000 });
});

test.afterAll(async () => {
  await server?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function stopDatabase(): Promise<void> {
  await database?.stop();
}

async function startDatabase(): Promise<void> {
  if (database !== undefined) database = await startEmbedded(folder, { port: database.port });
}

test.afterEach(async () => {
  if (database?.isRunning() === false) await startDatabase();
});

test('without its database every page says so with 503, and the server still says that it lives', async ({
  page,
  visitor,
  request,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const spanish = await visitor({ language: 'es', javaScriptEnabled: false });
  await stopDatabase();

  for (const path of ['/customers', '/sign-in', '/']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(503);
    expect(answer?.headers()['retry-after']).toBe('30');
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
    await expect(page.locator('code')).toHaveText(answer?.headers()['x-request-id'] ?? 'no id');
  }
  await page.goto('/customers?privileges=granted');
  await expect(
    page.getByRole('heading', { name: 'The service is not available right now' }),
  ).toBeVisible();
  await expectAccessible(page);

  expect((await spanish.goto('/sign-in'))?.status()).toBe(503);
  await expect(
    spanish.getByRole('heading', { name: 'El servicio no está disponible en este momento' }),
  ).toBeVisible();

  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(503);

  await startDatabase();
  await expect
    .poll(async () => {
      await page.getByRole('link', { name: 'Try again' }).click();
      return page.getByRole('heading', { level: 1, name: 'Customers' }).isVisible();
    })
    .toBe(true);
  expect(page.url()).toContain('privileges=granted');
});

test('the mailbox reads well in every look, and so does a mail', async ({ visitor }) => {
  const page = await visitor({ language: 'es' });
  for (const { scheme, width } of [
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 320 },
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/mailbox');
    await expect(page.getByRole('heading', { level: 1, name: 'Buzón' })).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/mailbox\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 2, name: 'Texto' })).toBeVisible();
    // The frame runs no script, so neither Playwright nor axe can look inside it.
    await expect(page.locator('iframe')).toHaveAttribute('title', /./);
    await expectFits(page);
  }
});

async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

test('the mailbox answers to names of its own only', async ({ page }) => {
  await page.goto('/mailbox');
  await expect(page.getByRole('heading', { level: 1, name: 'Mailbox' })).toBeVisible();
  const { port } = new URL(page.url());
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ port, path: '/mailbox', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor(`mailbox.attacker.example:${port}`)).toBe(404);
});

test('a form sent meanwhile keeps what was typed', async ({ page, visitor }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/users/new');
  const plain = await visitor({ javaScriptEnabled: false });
  await plain.goto('/forgot-password');
  await stopDatabase();

  await page.getByLabel('First name').fill('Amelia');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(/Something went wrong on our side/).first()).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Amelia');

  await plain.getByLabel('Sign-in name').fill('amelia@cobalt.example');
  await plain.getByRole('button', { name: 'Send the link' }).click();
  await expect(plain.getByText(/What you sent was not saved/)).toBeVisible();
  await startDatabase();
});
