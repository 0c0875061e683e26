import { readFile, truncate, writeFile } from 'node:fs/promises';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const DIRECTORY = '/program/membership/import';
const RECORDS = '/program/existing-customers/import';
const HEADING =
  'mpnId,name,country,type,status,programMember,userName,contactFirstName,contactPhone';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function check(page: Page, form: string, name: string, lines: readonly string[]) {
  await page.goto(form);
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await press(page, 'Check file');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function save(page: Page) {
  await expect(page.getByText('Every line is right. Nothing is saved yet.')).toBeVisible();
  await press(page, 'Save');
  await expect(page.getByText('All lines were saved together.')).toBeVisible();
}

/** The lines of the error file, its mark dropped. */
async function errorFile(page: Page): Promise<string[]> {
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download error file' }).click();
  const text = await readFile(await (await begun).path(), 'utf8');
  return text.replace('\uFEFF', '').trim().split('\r\n');
}

/** An answer in the pieces in which it arrives. */
async function piecesOf({ body }: Response): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    pieces.push(piece.value);
  }
  return pieces;
}

const NOTHING = /nothing would change/;

test('a directory file: errors by line, the error file corrected and saved, the same file again', async ({
  page,
}, testInfo) => {
  await signIn(page, 'program@northlight.example');
  const template = await (await page.request.get(`${DIRECTORY}/template`)).text();
  const columns = template.replace('\uFEFF', '').trim().split(',');
  expect(HEADING.split(',').filter((name) => !columns.includes(name))).toEqual([]);
  const good = '7000001,Nube Uno,ES,location,active,no,nube-uno,,';
  await check(page, DIRECTORY, 'nubes.csv', [
    HEADING,
    good,
    '70x,Nube Dos,ES,location,active,no,nube-dos,,',
    '7000003,Nube Tres,ZZ,place,active,no,nube-tres,Ana,+34 915 550 123',
  ]);
  await expect(page.getByText(/2 lines have errors/)).toBeVisible();
  await expect(page.getByText('mpnId: use digits only, such as 6012345.')).toBeVisible();
  await expect(page.getByText('country: use a country code of two letters')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expectAccessible(page);

  const [heading = '', first = '', second = ''] = await errorFile(page);
  expect(heading).toBe(`${HEADING},line,error`);
  expect(first).toMatch(/^70x,Nube Dos,.*,3,.*digits only/);
  expect(second).toMatch(/^7000003,.*,'\+34 915 550 123,4,/);
  // Corrected as a spreadsheet would: the wrong cells alone, what the file says of them stays.
  const corrected = [
    heading,
    first.replace('70x', '7000002'),
    second.replace('ZZ,place', 'ES,location'),
    `${good},,`,
  ];
  await check(page, DIRECTORY, 'nubes-2.csv', corrected);
  await expect(page.getByText('3 new · 0 changed · 0 unchanged')).toBeVisible();
  await save(page);
  await page.goto('/program/membership?q=Nube');
  await expect(page.getByRole('row', { name: /Nube Tres/ })).toContainText('7000003');
  await check(page, DIRECTORY, 'nubes-2.csv', corrected);
  await expect(page.getByText(NOTHING)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);

  await page.goto(DIRECTORY);
  const large = testInfo.outputPath('a.csv');
  await writeFile(large, 'a');
  await truncate(large, 34 << 20);
  await page.getByLabel('CSV file').setInputFiles(large);
  await press(page, 'Check file');
  await expect(page.getByText('at most 32 MB can be sent here')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the page anew' }).click();
  await expect(page).toHaveURL(DIRECTORY);
});

test('five thousand wrong lines: the page shows some and says so, the error file streams all of them', async ({
  page,
  world,
}) => {
  await signIn(page, 'program@northlight.example');
  const wrong = (n: number) =>
    n % 2 === 0
      ? `x${n},Ñandú ${n},ES,location,active,no,nubes-${n},,`
      : `${n},"=HYPERLINK(""http://x.example/${n}"")",ES,location,active,no,nubes-${n},,`;
  const right = (n: number) => `${7_100_000 + n},Nube ${n},ES,location,active,no,nubes,,`;
  const rows = Array.from({ length: 5000 }, (_, n) => [wrong(n), ...(n < 100 ? [right(n)] : [])]);
  await check(page, DIRECTORY, 'many.csv', [HEADING, ...rows.flat()]);
  await expect(page.getByText(/^5,?000 lines have errors/)).toBeVisible();
  await expect(page.getByText('The first 50 are shown; the error file has all')).toBeVisible();
  await expect(page.getByRole('main').locator('tbody tr')).toHaveCount(50);

  const link = await page.getByRole('link', { name: 'Download error file' }).getAttribute('href');
  const cookies = await page.context().cookies();
  const said = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const [locale, delimiter, reason] of [
    ['en', ',', 'digits only'],
    ['es', ';', 'solo cifras'],
  ] as const) {
    const headers = { cookie: `${said}; pc-locale=${locale}` };
    const answer = await fetch(new URL(link ?? '', world.url), { headers });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-length')).toBeNull();
    const pieces = await piecesOf(answer);
    expect(pieces.length).toBeGreaterThan(5);
    const bytes = Buffer.concat(pieces);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe(`${HEADING},line,error`.replaceAll(',', delimiter));
    expect(lines).toHaveLength(1 + 5000);
    expect(lines[1]).toMatch(new RegExp(`^x0${delimiter}Ñandú 0${delimiter}.*${reason}`));
    expect(lines[5000]).toContain(`'=HYPERLINK(""http://x.example/4999"")`);
    expect(lines.filter((line) => /(?:^|[,;\t])"?[=+@-]/.test(line))).toEqual([]);
  }
});

test('records of existing customers: those of the MPN ID appear at authorization, and no others', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'program@northlight.example');
  await check(page, DIRECTORY, 'meridian.csv', [
    'mpnId,name,country,type,status,userName',
    '4391507,Meridian Distribution,ES,location,active,meridian-mpn',
  ]);
  await save(page);
  const heading = 'mpnId,customer,name,handledElsewhere';
  const wrong = [heading, '6023456,nobody.example,,', '6023456,brightwater.example,Far,'];
  await check(page, RECORDS, 'customers.csv', wrong);
  await expect(page.getByText(/2 lines have errors/)).toBeVisible();
  const errors = await errorFile(page);
  expect(errors[1]).toMatch(/nobody\.example.*no organization of the portal/);
  expect(errors[1]).toContain('name: is missing.');
  expect(errors[2]).toMatch(/brightwater\.example.*another region/);

  const right = [
    heading,
    '6023456,tejado.example,Tejado Logistics,',
    '6023456,olivar.example,Olivar Foods,yes',
    '4391507,tejado.example,Of the provider,',
  ];
  await check(page, RECORDS, 'customers.csv', right);
  await save(page);
  await check(page, RECORDS, 'customers.csv', right);
  await expect(page.getByText(NOTHING)).toBeVisible();

  const reseller = await visitor();
  await enrollAsMember(reseller);
  await reseller.goto('/customers');
  await expect(reseller.getByRole('row', { name: /Tejado Logistics/ })).toBeVisible();
  await expect(reseller.getByText('Olivar Foods')).toHaveCount(0);
  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  await provider.goto('/customers');
  await expect(provider.getByRole('row', { name: /Olivar Foods/ })).toBeVisible();
  await expect(provider.getByText('Tejado Logistics')).toHaveCount(0);
});

/** The quickest way to an authorization: an existing program member's (spec E5). */
async function enrollAsMember(page: Page): Promise<void> {
  await signIn(page, 'admin@granada.example');
  await page.goto('/enroll/association');
  await press(page, 'Sign in');
  await page.locator('input[name="userName"]').fill('tramontana-mpn');
  await press(page, 'Next');
  await page.locator('input[name="password"]').fill('demo-membership-2026');
  await press(page, 'Sign in');
  await page.getByRole('radio', { name: /6023456/ }).check();
  await press(page, 'Continue');
  await page.locator('input[name="website"]').fill('granada.example');
  await page.locator('input[name="email"]').fill('help@granada.example');
  await page.locator('input[name="phone"]').fill('915 550 123');
  await press(page, 'Continue');
  await press(page, 'Enroll now');
  await expect(page.getByText('Your organization is an indirect reseller')).toBeVisible();
}
