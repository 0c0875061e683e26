import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdf } from '../support/files';
import { sendSlowly } from '../support/slow-sender';
import { expect, expectAccessible, signIn, test } from './support';

const MEGABYTE = 1_048_576;
const FIFTY = 50 * MEGABYTE;
/** What a connection on one machine takes in at both ends before anybody reads it, at most. */
const BUFFERS = 12 * MEGABYTE;

const FORM = { 'Content-Type': 'multipart/form-data; boundary=b' };
const ACTION = { 'Next-Action': '40'.padEnd(42, '0'), Accept: 'text/x-component' };

const PLACES = [
  ['a page posted to', { path: '/sign-in', headers: FORM, bound: 1 }],
  ['a server action', { path: '/program/review', headers: ACTION, bound: 1 }],
  ['the page that takes documents', { path: '/enroll/status/fix', headers: FORM, bound: 11 }],
  ['the address of an import', { path: '/upload/membership', headers: FORM, bound: 33 }],
] as const;

for (const [what, { path, headers, bound }] of PLACES) {
  test(`${what}: fifty megabytes are refused before they are read`, async ({ world }) => {
    const post = { port: Number(new URL(world.url).port), path, headers, bytes: FIFTY };
    const said = await sendSlowly({ ...post, saysLength: true, ignoresAnswer: true });
    expect(said.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(said.sent).toBeLessThan(bound * MEGABYTE + BUFFERS);
    // Who is not signed in is led to sign in at once, whatever follows.
    const unsaid = await sendSlowly({ ...post, saysLength: false });
    expect(unsaid.answer).toMatch(
      path.startsWith('/upload/') ? /^HTTP\/1\.1 303 / : /^HTTP.* 413 /,
    );
    expect(unsaid.sent).toBeLessThan(bound * MEGABYTE + BUFFERS);
  });
}

test('a document of fifty megabytes: a clear page, and nothing typed is lost, without scripts', async ({
  visitor,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'partner-center-large-'));
  const large = join(folder, 'large.pdf');
  await writeFile(large, aPdf());
  await truncate(large, FIFTY);
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, 'admin@ria.example');
  await page.goto('/enroll/status/fix');
  await page.locator('select[name="type"]').selectOption('employmentLetter');
  await page.locator('input[name="issuedOn"]').fill('2026-11-01');
  await page.locator('textarea[name="comment"]').fill('Firmada por la dirección.');
  await page.locator('input[type="file"]').setInputFiles(large);
  await page.getByRole('button', { name: /^(Upload|Cargar)$/ }).click();
  await expect(page.getByText(/como máximo 10 MB|at most 10 MB/)).toBeVisible();
  await page.goBack();
  await expect(page.locator('textarea[name="comment"]')).toHaveValue('Firmada por la dirección.');
  await expect(page.locator('input[name="issuedOn"]')).toHaveValue('2026-11-01');
  await expect(page.locator('select[name="type"]')).toHaveValue('employmentLetter');
  await rm(folder, { recursive: true });
});

test('more text than a form may send comes back as an error of its field, and nothing is lost', async ({
  page,
}) => {
  await signIn(page, 'program@northlight.example');
  await page.goto('/program/agreements');
  await page.getByRole('button', { name: 'Draft a new version' }).first().click();
  const english = page.getByLabel('Text in English');
  const spanish = page.getByLabel('Text in Spanish');
  await english.fill('ñ'.repeat(MEGABYTE / 2));
  await spanish.fill('Palabras.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  const link = page.getByRole('link', { name: /too much text to send/ });
  await expect(link).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  await expect(english).toHaveValue('ñ'.repeat(MEGABYTE / 2));
  await expect(spanish).toHaveValue('Palabras.');
  await link.click();
  await expect(english).toBeFocused();
  // Less, but more than the text may be: the server's own refusal, and what it answered weighs too.
  await english.fill('x'.repeat(MEGABYTE * 0.6));
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('link', { name: /60,000|too long|at most/ })).toBeVisible();
  await expect(english).toHaveValue('x'.repeat(MEGABYTE * 0.6));
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(link).toBeVisible();
  await expect(spanish).toHaveValue('Palabras.');
  await english.fill('Fair dealing.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
});

test('a post that the browser took for small enough, and the server does not, is an error of its form', async ({
  page,
}) => {
  await signIn(page, 'program@northlight.example');
  await page.goto('/program/agreements');
  await page.getByRole('button', { name: 'Draft a new version' }).last().click();
  const english = page.getByLabel('Text in English');
  const title = page.getByLabel('Title in English');
  await title.fill('Kept');
  await english.fill('x'.repeat(MEGABYTE));
  // As a browser would that counts otherwise than we do.
  await page.evaluate(() => Object.defineProperty(Blob.prototype, 'size', { get: () => 0 }));
  await page.getByRole('button', { name: 'Save the draft' }).click();
  const link = page.getByRole('link', { name: /More was sent than this form takes/ });
  await expect(link).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(english).toHaveValue('x'.repeat(MEGABYTE));
  await expect(title).toHaveValue('Kept');
  await expectAccessible(page);
  await english.fill('Fair dealing.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
  await expect(link).toHaveCount(0);
});

test('what cannot be read is answered with pages, never with a bare error', async ({ world }) => {
  const { url } = world;
  for (const path of ['/program/review/%FF', '/invitations/%E0%A4%A?from=%FF']) {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
    expect(answer.status, path).toBeLessThan(500);
  }
  const lost = await fetch(`${url}/nowhere/%FF`);
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain('<main');
  // The framework's resizer of images reads nothing for anybody.
  const resized = await fetch(`${url}/_next/image?url=%2Ficon.svg&w=64&q=75`);
  expect(resized.status).toBe(404);
  expect(resized.headers.get('content-security-policy')).toContain('default-src');

  const form = await (await fetch(`${url}/sign-in`)).text();
  const action = /name="\$ACTION_(\d+):0" value="([^"]+)"/.exec(form) ?? [];
  const [, number = '', reference = ''] = action;
  const field = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const wrong = [
    field(`$ACTION_REF_${number}`, ''),
    field(`$ACTION_${number}:0`, reference.replaceAll('&quot;', '"')),
    field(`$ACTION_${number}:1`, '{{{'),
    '--b--\r\n',
  ].join('');
  expect(number).not.toBe('');
  for (const [what, body] of [
    ['no form at all', 'garbage'],
    ['a form that breaks off', field('signInName', 'x').slice(0, -9)],
    ['an action that there is not', `${field('$ACTION_ID_00', '')}--b--\r\n`],
    ['arguments that are none', wrong],
  ] as const) {
    const headers = { ...FORM, Origin: url, 'Accept-Language': 'es' };
    const answer = await fetch(`${url}/sign-in`, { method: 'POST', headers, body });
    expect(answer.status, what).toBe(400);
    expect(answer.headers.get('content-security-policy'), what).toContain('default-src');
    expect(await answer.text(), what).toContain('No hemos podido leer lo que se envió');
  }
});
