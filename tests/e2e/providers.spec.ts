import { expect, expectAccessible, signIn, test, type Page } from './support';

const PROGRAM = 'program@northlight.example';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`input[name="${name}"]`).fill(value);
  }
}

const ADMIN = {
  firstName: 'Inés',
  lastName: 'Robles',
  alias: 'ines',
  contactEmail: 'ines@harborline.example',
};

/** A location of the directory that nobody uses yet. */
function aLocation(world: { sql: (text: string, values: string[]) => Promise<unknown> }) {
  return (mpnId: string, country = 'ES') =>
    world.sql(
      `INSERT INTO organization_profile (id, account_id, mpn_id, name, country, type, status)
       SELECT gen_random_uuid(), id, $1, 'Harborline', $2, 'LOCATION', 'ACTIVE'
       FROM membership_account LIMIT 1`,
      [mpnId, country],
    );
}

test('the operator registers a provider, whose first admin signs in with the one-time password; then its name is put right', async ({
  page,
  visitor,
  world,
  mail,
}) => {
  await aLocation(world)('7700001');
  await aLocation(world)('7700002', 'FR');
  await signIn(page, PROGRAM);
  await page.goto('/program/partners');
  await page.getByRole('link', { name: 'Register a provider' }).click();
  await type(page, { name: 'S.A.', mpnId: '7700002', domainPrefix: 'harborline', ...ADMIN });
  await page.getByLabel('Country or region').selectOption('ES');
  await press(page, 'Register provider');
  await expect(page.getByRole('link', { name: /legal form/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel('Company name').fill('Harborline, S.A.');
  await expect(
    page.getByRole('link', { name: 'Enter the first line of the address.' }),
  ).toBeVisible();
  await type(page, {
    addressLine1: 'Calle del Puerto 7',
    city: 'Valencia',
    state: 'Valencia',
    postalCode: '46001',
    taxId: 'B12345675',
  });
  await press(page, 'Register provider');
  await expect(page.getByRole('link', { name: /NIF/ })).toBeVisible();
  await page.locator('input[name="taxId"]').fill('B12345674');
  await press(page, 'Register provider');
  await expect(
    page.getByRole('link', { name: /in another country than the company/ }),
  ).toBeVisible();
  await expect(page.locator('input[name="domainPrefix"]')).toHaveValue('harborline');
  await expectAccessible(page);
  await page.locator('input[name="mpnId"]').fill('7700001');
  await press(page, 'Register provider');
  await expect(
    page.getByRole('heading', { name: 'Harborline, S.A. is an indirect provider' }),
  ).toBeVisible();
  await expectAccessible(page);
  const [, lost = ''] = await page.locator('main code').allTextContents();
  await page.getByRole('link', { name: 'Open the provider’s page' }).click();
  await expect(page.getByText('7700001')).toBeVisible();
  await expect(page.getByText('46001 Valencia')).toBeVisible();
  await expect(page.getByText('B12345674')).toBeVisible();
  await expect(page.getByText(lost)).toHaveCount(0);

  // The password was lost before anybody used it.
  await page.getByRole('link', { name: 'Issue another password' }).click();
  await expectAccessible(page);
  await press(page, 'Issue password');
  await expect(
    page.getByRole('heading', { name: 'Another password for Harborline, S.A.' }),
  ).toBeVisible();
  await expectAccessible(page);
  const [signInName = '', password = ''] = await page.locator('main code').allTextContents();
  await mail.waitFor('ines@harborline.example', 'Another temporary password');
  await page.getByRole('link', { name: 'Open the provider’s page' }).click();

  const admin = await visitor();
  await admin.goto('/sign-in');
  await type(admin, { signInName, password: lost });
  await admin.locator('main button[type="submit"]').last().click();
  await expect(admin.locator('main [autofocus], main h2').first()).toBeVisible();
  await expect(admin).toHaveURL(/sign-in/);
  await type(admin, { signInName, password });
  await admin.locator('main button[type="submit"]').last().click();
  await expect(admin).toHaveURL(/change-password/);

  await page.getByRole('link', { name: 'Edit provider' }).click();
  await expectAccessible(page);
  await page.getByLabel('Company name').fill('Harborline Ibérica, S.A.');
  await press(page, 'Save changes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harborline Ibérica, S.A.');
  await expect(page.getByText('are saved.')).toBeVisible();

  // The page of the other story, which runs without the scripts that this check needs.
  await page.goto('/program/partners/register/existing');
  await page.getByLabel('Domain of the organization').fill('tejado.example');
  await press(page, 'Find organization');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tejado Logistics');
  await expectAccessible(page);
});

test('an organization that is here already becomes a provider, in Spanish and without scripts', async ({
  visitor,
  world,
  mail,
}) => {
  await aLocation(world)('7700003', 'AR');
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, PROGRAM);
  await page.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await page.goto('/program/partners/register');
  await type(page, {
    name: 'Tejado Logistics, S.L.',
    mpnId: '7700003',
    domainPrefix: 'meridian-x',
  });
  await page.getByRole('link', { name: 'La empresa ya tiene una organización' }).click();
  await page.locator('input[name="domain"]').fill('meridian.example');
  await press(page, 'Buscar organización');
  await expect(page.getByRole('link', { name: /ya es proveedor indirecto/ })).toBeVisible();
  await expect(page.locator('input[name="domain"]')).toHaveValue('meridian.example');
  await page.locator('input[name="domain"]').fill('tejado.example');
  await press(page, 'Buscar organización');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Hacer de Tejado Logistics un proveedor indirecto',
  );
  await page.locator('input[name="mpnId"]').fill('7700003');
  await press(page, 'Hacerla proveedor');
  await expect(page.getByRole('link', { name: /es de otro país que la empresa/ })).toBeVisible();
  await aLocation(world)('7700004');
  await page.locator('input[name="mpnId"]').fill('7700004');
  await press(page, 'Hacerla proveedor');
  await expect(page.getByText('Tejado Logistics ya es proveedor indirecto.')).toBeVisible();
  await expect(page.getByText('Proveedor indirecto desde')).toBeVisible();
  await mail.waitFor('admin@tejado.example', 'Tejado Logistics is an indirect provider now');
});
