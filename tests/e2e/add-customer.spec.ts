import { expect, expectAccessible, signIn, test, type Page } from './support';

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`input[name="${name}"]`).fill(value);
  }
}

const PERSON = { firstName: 'Inés', lastName: 'Robles', alias: 'ines' };

test('a provider adds a customer for its reseller and attests the agreement; the admin signs in with the one-time password', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/indirect-resellers');
  await page.getByRole('link', { name: 'Add new customer Cobalt IT' }).click();
  await expectAccessible(page);
  const company = { name: 'Almazara del Sur, S.L.', domainPrefix: 'almazara-sur' };
  await type(page, { ...company, ...PERSON, contactEmail: 'ines@meridian.example' });
  await page.getByLabel('Country or region').selectOption('ES');
  await page.getByLabel('I attest that the customer has accepted it').check();
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('link', { name: /Enter the day/ })).toBeVisible();
  await type(page, {
    signerFirstName: 'Blas',
    signerLastName: 'Ortega',
    signerEmail: 'blas@almazara.example',
    signedOn: '2026-11-20',
  });
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByRole('link', { name: /one of a partner’s own/ })).toBeVisible();
  await expect(page.locator('input[name="domainPrefix"]')).toHaveValue('almazara-sur');
  await expectAccessible(page);
  await type(page, { contactEmail: 'ines@almazara.example' });
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(
    page.getByRole('heading', { name: 'Almazara del Sur, S.L. is your customer' }),
  ).toBeVisible();
  await expectAccessible(page);
  const [signInName = '', password = ''] = await page.locator('main code').allTextContents();
  await page.getByRole('link', { name: 'Open the customer' }).click();
  await expect(page.getByText('Acting for Almazara del Sur, S.L.')).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);
  await mail.waitFor('admin@cobalt.example', 'Almazara del Sur, S.L. is now your customer');
  await mail.waitFor('ines@almazara.example', 'The customer agreement of Almazara del Sur, S.L.');

  const admin = await visitor();
  await admin.goto('/sign-in');
  await type(admin, { signInName, password });
  await admin.locator('main button[type="submit"]').last().click();
  await expect(admin).toHaveURL(/change-password/);
});

test('a una empresa que ya está aquí se le propone una solicitud, en español y sin scripts', async ({
  visitor,
  world,
}) => {
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, 'sales@meridian.example');
  await page.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Agregar nuevo cliente' }).click();
  await expect(page.getByText('sin privilegios de administración delegada')).toBeVisible();
  const add = async (domainPrefix: string, contactEmail = 'ines@meseta.example') => {
    await type(page, { name: 'Meseta Textil, S.L.', domainPrefix, ...PERSON });
    await type(page, { contactEmail });
    await page.getByLabel('País o región').selectOption('ES');
    await page.getByRole('button', { name: 'Agregar cliente' }).click();
  };
  await add('meseta');
  await expect(
    page.getByRole('heading', { name: 'Meseta Textil, S.L. ya es cliente suyo' }),
  ).toBeVisible();
  await page.goto('/customers/new');
  await add('meseta-norte', 'ines@olivar.example');
  await expect(
    page.getByRole('link', { name: /Otra organización tiene este dominio/ }),
  ).toBeVisible();
  await add('meseta');
  await expect(page.getByRole('link', { name: /envíele una solicitud en su lugar/ })).toBeVisible();
  await expect(page.locator('input[name="alias"]')).toHaveValue('ines');
  await page.getByRole('link', { name: 'Enviar una solicitud en su lugar' }).click();
  await expect(
    page.getByRole('heading', { name: 'Solicitar una relación de revendedor' }),
  ).toBeVisible();
});
