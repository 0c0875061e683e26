import sharp from 'sharp';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an open invitation shows how it will be read, is accepted, and tells its history', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/indirect-resellers');
  const cobalt = page.getByRole('row', { name: /Cobalt IT/ });
  await cobalt.getByRole('link', { name: /^Remove partnership/ }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(page.getByText('The partnership is removed.')).toBeVisible();
  await expect(cobalt).toHaveCount(0);
  await page.goto('/indirect-resellers/request');
  await page.getByLabel('Label').fill('On our web page');
  await page.getByLabel('Only for the organization with this domain').fill('not a domain');
  await page.getByRole('checkbox', { name: /^Open invitation/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Only for the organization with this domain').fill('');
  await page.getByRole('button', { name: 'Continue' }).click();

  const message = page.getByLabel('Message', { exact: true });
  const text = await message.inputValue();
  const preview = page.getByRole('region', { name: 'What the recipient reads' });
  await message.fill('Come and join us.');
  await expect(preview).toContainText('Come and join us.');
  await expect(preview).toContainText(/personal link/);
  await message.fill(`Come and join us.\n\n${text}`);
  await expect(preview.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();

  const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? '';
  const seller = await visitor();
  await signIn(seller, 'sales@cobalt.example');
  await seller.goto(link);
  await expect(heading(seller)).toHaveText('A Global admin has to decide');
  await expect(seller.getByText('admin@cobalt.example')).toBeVisible();
  const forward = seller.getByRole('link', { name: 'Forward by email' });
  expect(decodeURIComponent((await forward.getAttribute('href')) ?? '')).toContain(link);
  await expectAccessible(seller);

  const reseller = await visitor();
  await signIn(reseller, 'admin@lumen.example');
  await reseller.goto(link);
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(reseller.getByRole('row', { name: /Meridian Distribution/ })).toBeVisible();

  const row = page.getByRole('row', { name: /On our web page/ });
  await page.goto('/invitations');
  await expect(row).toContainText('Open to many, accepted once');
  await row.getByRole('link', { name: 'On our web page', exact: true }).click();
  await expect(page.getByRole('row', { name: /Accepted Lumen Systems/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Opened by somebody/ })).toBeVisible();
});

test('many customers are asked by a file, each by a mail of its own, and nobody twice', async ({
  page,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const upload = async (...lines: string[]) => {
    await page.goto('/customers/requests');
    await page.getByRole('link', { name: 'Invite many customers' }).click();
    const text = ['recipient,company,language,privileges', ...lines].join('\n');
    await page.getByLabel('CSV file').setInputFiles({
      name: 'companies.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByRole('button', { name: 'Check file' }).click();
  };
  await upload('ana@uno.example,Uno,es,yes', 'nobody,Dos,fr,no');
  const wrong = page.getByRole('row', { name: /^3 / });
  await expect(wrong).toContainText('recipient: use an email address');
  await expect(wrong).toContainText('language: use one of en, es.');
  await expect(page.getByRole('link', { name: 'Download error file' })).toBeVisible();
  await expectAccessible(page);

  const right = ['ana@uno.example,Uno,es,yes', 'bob@two.example,Two,en,no'];
  await upload(...right);
  await page.getByRole('button', { name: 'Send 2 requests' }).click();
  await expect(page.getByText('2 requests are on the way.')).toBeVisible();
  await mail.waitFor('ana@uno.example', 'Cobalt IT solicita una relación de revendedor');
  await mail.waitFor('bob@two.example', 'Cobalt IT requests a reseller relationship');
  await upload(...right);
  await expect(page.getByText('nothing would change')).toBeVisible();
  await page.goto('/customers/requests');
  await expect(page.getByRole('row', { name: /ana@uno\.example/ })).toContainText('Sent');
});

test('a provider describes itself, and anybody finds it without scripts', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/account');
  await page.getByRole('link', { name: 'Provider directory' }).click();
  const picture = page.getByLabel('Picture');
  await picture.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await page.getByRole('button', { name: 'Save logo' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  const create = { width: 600, height: 200, channels: 3, background: '#0a7' } as const;
  const logo = await sharp({ create }).png().toBuffer();
  await picture.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
  await page.getByRole('button', { name: 'Save logo' }).click();
  await expect(page.getByText('The logo is saved.')).toBeVisible();
  await page.getByLabel('Website').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save listing' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Website').fill('https://meridian.example/partners');
  await page.getByRole('checkbox', { name: 'Security services' }).check();
  await page.getByRole('button', { name: 'Save listing' }).click();
  await expect(page.getByText('The listing is saved.')).toBeVisible();

  const reader = await visitor({ javaScriptEnabled: false, language: 'es' });
  await reader.goto('/');
  await reader.getByRole('link', { name: 'Buscar un proveedor' }).click();
  await reader.locator('select[name="service"]').selectOption('security');
  await reader.locator('select[name="country"]').selectOption('ES');
  await reader.getByRole('button', { name: 'Aplicar' }).click();
  await expect(reader.getByRole('link', { name: 'Harborline Supply' })).toHaveCount(0);
  await reader.getByRole('link', { name: 'Meridian Distribution' }).click();
  await expect(heading(reader)).toHaveText('Meridian Distribution');
  await expect(
    reader.getByRole('link', { name: 'https://meridian.example/partners' }),
  ).toBeVisible();
  const cached = async (path: string) =>
    (await reader.request.get(path)).headers()['cache-control'];
  expect(await cached(`${reader.url()}/logo?v=1`)).toBe('public, max-age=86400');
  // That somebody has no logo yet is kept by nobody: the next one may have this address.
  const nobody = '/providers/00000000-0000-7000-8000-000000000000/logo?v=1';
  expect(await cached(nobody)).toBe('no-store');
  const head = (selector: string, name: string) => reader.locator(selector).getAttribute(name);
  expect(await head('link[rel="canonical"]', 'href')).toBe(reader.url());
  expect(await head('link[hreflang="en"]', 'href')).toBe(`${reader.url()}?lang=en`);
  expect(await head('meta[name="description"]', 'content')).toContain('Distribución de servicios');
  expect(await head('meta[name="robots"]', 'content')).toBe('index, follow');
  await reader.goto(`${reader.url()}?lang=en`);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(new URL(reader.url()).pathname);
  await expectAccessible(page);
  const [map, rules, image] = await Promise.all([
    reader.request.get('/sitemap.xml'),
    reader.request.get('/robots.txt'),
    reader.request.get((await reader.locator('article img').getAttribute('src')) ?? ''),
  ]);
  expect(await map.text()).toContain(new URL(reader.url()).pathname);
  expect(await rules.text()).toContain('Disallow: /');
  expect(image.headers()['content-type']).toBe('image/png');
  expect(image.headers()['content-security-policy']).toContain('sandbox');
});
