import { expect, expectAccessible, signIn, test, type Page } from './support';

/** Goes through the wizard to the legal business profile, in any language, without scripts too. */
async function reachLegalProfile(page: Page, userName: string, mpnId: string): Promise<void> {
  const submit = () => page.locator('main form button[type="submit"]').last().click();
  await page.goto('/enroll/association');
  await submit();
  await expect(page).toHaveURL(/membership$/);
  await page.locator('input[name="userName"]').fill(userName);
  await submit();
  await expect(page).toHaveURL(/membership-password$/);
  await page.locator('input[name="password"]').fill('demo-membership-2026');
  await page
    .locator('form', { has: page.locator('input[name="password"]') })
    .locator('button[type="submit"]')
    .click();
  await expect(page).toHaveURL(/profile$/);
  await page.locator('label', { hasText: mpnId }).click();
  await page.getByRole('button', { name: /^(Continue|Continuar)$/ }).click();
  await expect(page).toHaveURL(/legal-profile$/);
}

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`input[name="${name}"]`).fill(value);
  }
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

test('a company of Spain: its postal codes, provinces and tax id, and an address offered, not forced', async ({
  page,
}) => {
  await signIn(page, 'admin@tejado.example');
  await reachLegalProfile(page, 'tejado-mpn', '6034567');
  const go = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await type(page, {
    legalName: 'Tejado Logística, S.A.',
    addressLine1: 'CALLE MAYOR 1',
    city: 'Madrid',
    postalCode: '4100',
    taxId: 'B12345679',
  });
  await go();
  await expect(link(page, /postal code of Spain has five digits/)).toBeVisible();
  await expect(link(page, /^Choose the province/)).toBeVisible();
  await expect(link(page, /This is not a valid .* of Spain/)).toBeVisible();
  await expectAccessible(page);
  await page.locator('select[name="state"]').selectOption({ label: 'Madrid' });
  await type(page, { postalCode: '28013', taxId: 'B12345674' });
  await go();
  await expect(link(page, /as you typed it, or as Calle Mayor 1, 28013 Madrid/)).toBeVisible();
  await expect(page.locator('input[name="addressLine1"]')).toHaveValue('CALLE MAYOR 1');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'As I typed it' }).check();
  await go();
  await expect(page).toHaveURL(/primary-contact$/);
  await page.goto('/enroll/legal-profile');
  await expect(page.locator('input[name="addressLine1"]')).toHaveValue('CALLE MAYOR 1');
  await expect(page.getByRole('radio', { name: 'As I typed it' })).toBeChecked();
});

test('a company of the United States, in Spanish and without scripts', async ({
  visitor,
  world,
}) => {
  await world.sql(
    `UPDATE organization_profile SET country = 'US', associated_elsewhere = false WHERE mpn_id = $1`,
    ['6019999'],
  );
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, 'admin@brightwater.example');
  await page.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await reachLegalProfile(page, 'granada-old', '6019999');
  const go = () => page.getByRole('button', { name: 'Continuar', exact: true }).click();
  await expect(page.locator('select[name="state"] option')).toHaveCount(1 + 62);
  await type(page, {
    legalName: 'Brightwater Retail, Inc.',
    addressLine1: 'PIKE STREET 5',
    city: 'Seattle',
    postalCode: '9810',
    taxId: '07-1144442',
  });
  await go();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(link(page, /código ZIP de Estados Unidos tiene cinco/)).toBeVisible();
  await expect(link(page, /^Elija el estado/)).toBeVisible();
  await expect(link(page, /No es un .* válido de Estados Unidos/)).toBeVisible();
  await expect(page.locator('input[name="city"]')).toHaveValue('Seattle');
  await page.locator('select[name="state"]').selectOption({ label: 'Washington' });
  await type(page, { postalCode: '98101', taxId: '91-1144442' });
  await go();
  await expect(link(page, /^Elija cómo se escribe la dirección: .* Pike Street 5/)).toBeVisible();
  await page.getByRole('radio', { name: 'Como se escribe habitualmente' }).check();
  await go();
  await expect(page).toHaveURL(/primary-contact$/);
  await page.goto('/enroll/legal-profile');
  await expect(page.locator('select[name="state"]')).toHaveValue('WA');
  await expect(page.getByRole('radio', { name: 'Como se escribe habitualmente' })).toBeChecked();
});

test('what the directory knows is offered in the wizard, and what was typed instead stays', async ({
  page,
  world,
}) => {
  await world.sql(
    `UPDATE organization_profile SET address_line1 = 'Avenida del Puerto 7', city = 'Valencia',
       state = 'V', postal_code = '46021', contact_first_name = 'Rosa', contact_last_name = 'Vidal',
       contact_email = 'rosa.vidal@granada.example', contact_phone = '+34915550177'
     WHERE mpn_id = $1`,
    ['6012345'],
  );
  await signIn(page, 'admin@granada.example');
  await reachLegalProfile(page, 'granada-mpn', '6012345');
  const go = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  const field = (name: string) => page.locator(`input[name="${name}"]`);
  await expect(
    page.getByText(/what the Partner Membership Center has of MPN ID 6012345/),
  ).toBeVisible();
  await expect(field('addressLine1')).toHaveValue('Avenida del Puerto 7');
  await expect(page.locator('select[name="state"]')).toHaveValue('V');
  await expect(field('postalCode')).toHaveValue('46021');
  await expectAccessible(page);
  await type(page, { legalName: 'Granada Networks, S.L.', addressLine1: 'Calle Colón 12' });
  await go();
  await expect(page).toHaveURL(/primary-contact$/);
  await expect(field('firstName')).toHaveValue('Rosa');
  await expect(field('email')).toHaveValue('rosa.vidal@granada.example');
  await expect(field('phone')).toHaveValue('+34 915 55 01 77');
  await type(page, { firstName: 'Elena', email: 'elena.vidal@granada.example' });
  await go();
  await expect(page).toHaveURL(/support$/);

  await page.goto('/enroll/legal-profile');
  await expect(field('addressLine1')).toHaveValue('Calle Colón 12');
  await expect(field('city')).toHaveValue('Valencia');
  await expect(page.getByText(/Partner Membership Center/)).toHaveCount(0);
  await page.goto('/enroll/primary-contact');
  await expect(field('firstName')).toHaveValue('Elena');
  await expect(field('lastName')).toHaveValue('Vidal');
  await expect(field('email')).toHaveValue('elena.vidal@granada.example');
  await expect(page.getByText(/Partner Membership Center/)).toHaveCount(0);
});
