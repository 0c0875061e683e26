import { aDocx, aPdf, aPolyglot, aProgram, aScriptedSvg, aZipBomb } from '../support/files';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const APPLICANT = 'admin@ria.example';
const REVIEWER = 'reviewer@northlight.example';
const MEGABYTE = 1024 * 1024;

function aDay(daysAgo: number): string {
  return new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}

function file(name: string, buffer: Buffer, mimeType = 'application/pdf') {
  return { name, buffer, mimeType };
}

test('a failed check: advice, refusals, a document, pending again; the reviewer reads it', async ({
  page,
  visitor,
  mail,
}) => {
  test.setTimeout(120_000);
  await signIn(page, APPLICANT);
  await page.goto('/enroll/status');
  await page.getByRole('link', { name: 'Fix now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Messages and documents');
  await expect(page.getByText('One of these documents settles it:')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change primary contact' })).toHaveAttribute(
    'href',
    '/enroll/status/contact',
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('link', { name: /what kind of document/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /date on which the document/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Choose the file to send.' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Document type').selectOption('employmentLetter');
  await page.getByLabel('Date of the document').fill(aDay(500));
  await page.getByLabel('Comment').fill('Signed by our director.');
  const input = page.getByLabel('File', { exact: true });
  const refusals: readonly [ReturnType<typeof file>, RegExp][] = [
    [file('setup.pdf', aProgram()), /ends like a PDF file/],
    [file('seal.svg', aScriptedSvg(), 'image/svg+xml'), /Files of this kind are not accepted/],
    [file('seal.png', aScriptedSvg(), 'image/png'), /ends like a PNG file/],
    [file('page.pdf', aPolyglot()), /ends like a PDF file/],
    [file('letter.docx', aZipBomb()), /This DOCX file is damaged/],
    [file('empty.pdf', Buffer.alloc(0)), /The file is empty/],
    [file('a<b>.pdf', aPdf()), /This file name cannot be used/],
    [file('old.pdf', aPdf()), /older than 12 months/],
  ];
  for (const [sent, sentence] of refusals) {
    await input.setInputFiles(sent);
    await page.getByRole('button', { name: 'Upload' }).click();
    await expect(page.getByRole('link', { name: sentence })).toBeVisible();
    await expect(page.getByLabel('Comment')).toHaveValue('Signed by our director.');
  }
  // The file was not what was wrong: it is still chosen.
  await expect(input).toHaveValue(/old\.pdf$/);
  await input.setInputFiles(file('large.pdf', Buffer.alloc(11 * MEGABYTE)));
  await expect(page.getByText(/The file is larger than 10 MB/)).toBeVisible();
  await expect(input).toHaveValue('');
  await expect(page.getByLabel('Comment')).toHaveValue('Signed by our director.');
  await expect(page.getByLabel('Document type')).toHaveValue('employmentLetter');

  await input.setInputFiles(file('letter.docx', aDocx()));
  await page.getByLabel('Date of the document').fill(aDay(20));
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Your document was sent.')).toBeVisible();
  await expect(page.getByText(/have the next move/)).toBeVisible();
  await expectAccessible(page);
  const told = await mail.waitFor('reviewer@northlight.example', 'answered');
  expect(told.text).toContain('Ría Consulting');

  const reviewer = await visitor();
  await signIn(reviewer, REVIEWER);
  await reviewer.goto('/program/review?q=ENR-9R3A');
  await reviewer
    .getByRole('row', { name: /Ría Consulting/ })
    .getByRole('link')
    .click();
  await expect(reviewer.getByText('Signed by our director.')).toBeVisible();
  await expect(reviewer.getByRole('button', { name: 'Pass the employment check' })).toBeVisible();
  const link = reviewer.getByRole('link', { name: 'Download letter.docx' });
  await expectNeverShown(reviewer, (await link.getAttribute('href')) ?? '', aDocx());
  await reviewer.getByLabel('Message').fill('Thank you. Who signed it?');
  await reviewer.getByRole('button', { name: 'Send message' }).click();
  await expect(reviewer.getByText('Thank you. Who signed it?')).toBeVisible();
  await expectAccessible(reviewer);
  const asked = await mail.waitFor('roi.castro@ria-mail.example', /reviewers|revisores/);
  expect(asked.links.some((address) => address.endsWith('/enroll/status/fix'))).toBe(true);

  await reviewer.getByRole('link', { name: 'Attach a document' }).click();
  await expectAccessible(reviewer);
  await reviewer.getByRole('button', { name: 'Upload' }).click();
  await expect(reviewer.getByRole('link', { name: /what kind of document/ })).toBeVisible();
  await reviewer.getByLabel('Document type').selectOption('questionnaire');
  await reviewer.getByLabel('Date of the document').fill(aDay(1));
  await reviewer.getByLabel('File', { exact: true }).setInputFiles(file('ask.pdf', aPdf()));
  await reviewer.getByRole('button', { name: 'Upload' }).click();
  await expect(reviewer.getByRole('link', { name: 'Download ask.pdf' })).toBeVisible();

  await page.goto('/enroll/status/fix');
  await expect(page.getByText('Thank you. Who signed it?')).toBeVisible();
  const download = page.getByRole('link', { name: 'Download ask.pdf' });
  const answer = await page.request.get((await download.getAttribute('href')) ?? '');
  expect((await answer.body()).equals(aPdf())).toBe(true);
  await page.getByLabel('Message').fill('Our director did.');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('Your message was sent.')).toBeVisible();
  await expect(page.getByText('Our director did.')).toBeVisible();
});

/** No browser sends a path as a file's name; whoever writes the request by hand may. */
async function expectNoPathTaken(page: Page): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[type="file"]') });
  const fields = await form
    .locator('input[type="hidden"]')
    .evaluateAll((inputs) =>
      inputs.map((input): [string, string] => [
        input.getAttribute('name') ?? '',
        input.getAttribute('value') ?? '',
      ]),
    );
  const sent = file('../../../../tmp/passwd.pdf', aPdf());
  const answer = await page.request.post('/enroll/status/fix', {
    headers: { Origin: new URL(page.url()).origin },
    multipart: {
      ...Object.fromEntries(fields),
      ...{ type: 'employmentLetter', issuedOn: aDay(1), comment: '', file: sent },
    },
  });
  expect(await answer.text()).toContain('Este nombre de archivo no se puede usar');
}

/** The answer is a download in a sandbox, and nobody else’s. */
async function expectNeverShown(page: Page, href: string, content: Buffer): Promise<void> {
  const answer = await page.request.get(href);
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  expect(headers['content-disposition']).toMatch(/^attachment; filename="letter\.docx"/);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  expect((await answer.body()).equals(content)).toBe(true);
}

test('a document is found by nobody of another organization', async ({ page, visitor }) => {
  await signIn(page, APPLICANT);
  await page.goto('/enroll/status/fix');
  await page.getByLabel('Document type').selectOption('employmentLetter');
  await page.getByLabel('Date of the document').fill(aDay(1));
  await page.getByLabel('File', { exact: true }).setInputFiles(file('secret.pdf', aPdf()));
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Your document was sent.')).toBeVisible();
  const link = page.getByRole('link', { name: 'Download secret.pdf' });
  const href = (await link.getAttribute('href')) ?? '';
  expect((await page.request.get(href)).status()).toBe(200);
  const stranger = await visitor();
  await signIn(stranger, 'admin@duna.example');
  expect((await stranger.request.get(href)).status()).toBe(404);
});

test('in Spanish and without scripts nothing typed is lost', async ({ visitor, world }) => {
  const enrollment = `(SELECT id FROM enrollment WHERE reference = $1)`;
  await world.sql(
    `UPDATE enrollment_check SET state = 'FAILED', reason = 'domainNotOwned'
     WHERE "check" = 'EMPLOYMENT' AND enrollment_id = ${enrollment}`,
    ['ENR-9R3A-W6TX'],
  );
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, APPLICANT);
  await page.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await page.goto('/enroll/status');
  await page.getByRole('link', { name: 'Corregir ahora' }).click();
  await page.getByLabel('Tipo de documento').selectOption('domainInvoice');
  await page.getByLabel('Fecha del documento').fill(aDay(3));
  await page.getByLabel('Comentario').fill('La factura de este año.');
  const input = page.getByLabel('Archivo', { exact: true });
  await input.setInputFiles(file('factura.pdf', aProgram()));
  await page.getByRole('button', { name: 'Cargar' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByRole('link', { name: /el contenido es otra cosa/ })).toBeVisible();
  await expect(page.getByLabel('Comentario')).toHaveValue('La factura de este año.');
  await expect(page.getByLabel('Tipo de documento')).toHaveValue('domainInvoice');
  await expect(page.getByLabel('Fecha del documento')).toHaveValue(aDay(3));
  await expectNoPathTaken(page);
  await input.setInputFiles(file('factura.pdf', aPdf()));
  await page.getByRole('button', { name: 'Cargar' }).click();
  await expect(page.getByText('Su documento se ha enviado.')).toBeVisible();
  await expect(page.getByText(/ahora les toca a ellos/)).toBeVisible();
});
