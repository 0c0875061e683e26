import {
  DEMO_PASSWORD,
  expect,
  expectAccessible,
  inLanguage,
  signIn,
  test,
  type Page,
} from './support';

const MEMBERSHIP_PASSWORD = 'demo-membership-2026';

/** Presses a button or follows a link of the page's main part. */
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click();

async function fillIn(page: Page, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('textbox', { name: label, exact: false }).first().fill(value);
  }
}

/** Buttons of the steps have the same words: the next press must not meet the page before. */
const reaches = (page: Page, step: string) =>
  expect(page).toHaveURL(new RegExp(`/enroll/${step}$`));

async function isAt(page: Page, step: string, heading: string) {
  await reaches(page, step);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible(page);
}

test.describe.configure({ mode: 'serial' });

test('a reseller enrolls, is stopped by what is wrong, and goes on in another browser', async ({
  page,
  visitor,
}) => {
  test.setTimeout(180_000);
  await page.goto('/enroll');
  await expect(page.getByRole('heading', { level: 1, name: /^Welcome page/ })).toBeVisible();
  await expectAccessible(page);
  await follow(page, 'Next');
  await isAt(page, 'work-account', 'Work account');
  await expect(page.getByRole('main').getByRole('link', { name: 'Create one' })).toBeVisible();
  await follow(page, 'Sign in');
  await page.locator('input[name="signInName"]').fill('admin@granada.example');
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();

  await isAt(page, 'association', 'Associate your MPN ID');
  await page.goto('/enroll/declarations');
  await expect(page).toHaveURL(/\/enroll\/association$/);
  await press(page, 'Sign in');
  await isAt(page, 'membership', 'Sign in to the Partner Membership Center');
  await fillIn(page, { 'User name': 'granada-old' });
  await press(page, 'Next');
  await isAt(page, 'membership-password', 'Enter your membership password');
  await page.locator('input[name="password"]').fill('not the password');
  await press(page, 'Sign in');
  await expect(page.getByText('We could not sign you in').first()).toBeVisible();
  await page.locator('input[name="password"]').fill(MEMBERSHIP_PASSWORD);
  await press(page, 'Sign in');
  await isAt(page, 'profile', 'Choose your organization profile');
  await expect(page.getByText('Already associated with another organization.')).toBeVisible();
  await expect(page.getByRole('radio')).toBeDisabled();

  await press(page, 'Cancel');
  await isAt(page, 'membership', 'Sign in to the Partner Membership Center');
  await expect(page.locator('input[name="userName"]')).toHaveValue('granada-old');
  await fillIn(page, { 'User name': 'granada-mpn' });
  await press(page, 'Next');
  await page.locator('input[name="password"]').fill(MEMBERSHIP_PASSWORD);
  await press(page, 'Sign in');
  await expect(page.getByText('Not active: the profile was declined.')).toBeVisible();
  await expect(page.getByText('In another country (Portugal)')).toBeVisible();
  await expect(page.getByText('This is a global MPN ID.')).toBeVisible();
  await expect(page.locator('input[type="radio"]:not([disabled])')).toHaveCount(1);
  await page.getByRole('radio', { name: /6012345/ }).check();
  await press(page, 'Continue');

  await isAt(page, 'legal-profile', 'Legal business profile');
  await fillIn(page, { 'Legal name': 'S.L.' });
  await press(page, 'Continue');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('link', { name: /only a legal form/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Enter the city.' })).toBeVisible();
  await expectAccessible(page);
  await fillIn(page, {
    'Legal name': 'Granada Networks, S.L.',
    'Address line 1': 'Calle Mayor 1',
    City: 'Madrid',
    'Postal code': '28013',
  });
  await page.getByRole('combobox').selectOption({ label: 'Madrid' });
  await press(page, 'Continue');
  await isAt(page, 'primary-contact', 'Primary contact');

  const elsewhere = await visitor();
  await signIn(elsewhere, 'admin@granada.example');
  await elsewhere.goto('/enroll');
  await follow(elsewhere, 'Next');
  await isAt(elsewhere, 'primary-contact', 'Primary contact');
  await fillIn(elsewhere, {
    'First name': 'Ana',
    'Last name': 'García',
    'Work email': 'ana@gmail.com',
    Phone: '915 550 123',
  });
  await press(elsewhere, 'Continue');
  await expect(
    elsewhere.getByRole('link', { name: /Addresses of web-mail providers/ }),
  ).toBeVisible();
  await expect(elsewhere.locator('input[name="firstName"]')).toHaveValue('Ana');
  await fillIn(elsewhere, { 'Work email': 'ana@granada.example' });
  await press(elsewhere, 'Continue');

  await isAt(elsewhere, 'support', 'Customer support information');
  await fillIn(elsewhere, {
    'Support website': 'granada.example',
    'Support email': 'help@granada.example',
    'Support phone': '915 550 123',
  });
  await press(elsewhere, 'Continue');
  await isAt(elsewhere, 'declarations', 'Declarations');
  for (const box of await elsewhere.getByRole('checkbox').all()) await box.check();
  await press(elsewhere, 'Continue');
  await isAt(elsewhere, 'check-answers', 'Check your answers');
  await elsewhere.getByRole('link', { name: 'Change Legal business profile' }).click();
  await isAt(elsewhere, 'legal-profile', 'Legal business profile');
  await fillIn(elsewhere, { 'Legal name': 'Granada Networks Sur, S.L.' });
  await press(elsewhere, 'Continue');
  await isAt(elsewhere, 'check-answers', 'Check your answers');
  await expect(elsewhere.getByText('Granada Networks Sur, S.L.')).toBeVisible();
  await press(elsewhere, 'Enroll now');
  await isAt(elsewhere, 'submitted', 'Your enrollment was sent');
  await expect(elsewhere.getByText(/Reference number: ENR-/)).toBeVisible();
  await expect(elsewhere.getByText(/answer within 5 business days/)).toBeVisible();

  // The older browser still shows a form of the draft: it leads to the status.
  await page.goto('/enroll');
  await isAt(page, 'status', 'Enrollment status');
});

test('the primary contact confirms by the newest link only, and once', async ({
  page,
  visitor,
  mail,
}) => {
  const first = await mail.waitFor('ana@granada.example', 'Confirm your address');
  const linkOf = (links: readonly string[]) =>
    links.find((link) => link.includes('/confirm-contact/')) ?? '';

  await signIn(page, 'admin@granada.example');
  await page.goto('/enroll/status');
  await expect(page.getByText('The primary contact, ana@granada.example')).toBeVisible();
  const sent = mail.all().length;
  await press(page, 'Resend verification email');
  await expect(page.getByText('A new message is on its way')).toBeVisible();
  const second = await mail.waitFor('ana@granada.example', 'Confirm your address', {
    after: sent,
  });

  const contact = await visitor();
  await contact.goto(linkOf(first.links));
  await expect(contact.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(contact);
  await contact.goto('/confirm-contact/nonsense');
  await expect(contact.getByRole('heading', { name: 'This link is not valid' })).toBeVisible();

  await contact.goto(linkOf(second.links));
  await expect(contact.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
  await expectAccessible(contact);
  await press(contact, 'Confirm');
  await expect(
    contact.getByRole('link', { name: /confirm that the address belongs/ }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByText('The primary contact, ana@granada.example')).toBeVisible();

  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await press(contact, 'Confirm');
  await expect(contact.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await contact.goto(linkOf(second.links));
  await expect(contact.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();

  await page.reload();
  await expect(page.getByText('The reviewers of Northlight')).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Verification' }).locator('[aria-current="step"]'),
  ).toContainText('Employment');
  await expectAccessible(page);
  await mail.waitFor('ana@granada.example', 'The review of your enrollment has begun');
});

test('whoever is not a Global admin is told who is', async ({ page }) => {
  await signIn(page, 'member@granada.example');
  await page.goto('/enroll/legal-profile');
  await expect(page.getByRole('heading', { name: 'A Global admin has to do this' })).toBeVisible();
  await expect(page.getByText('(admin@granada.example)')).toBeVisible();
  await expectAccessible(page);
});

test.describe('in Spanish, without scripts', () => {
  test.use({ ...inLanguage('es'), javaScriptEnabled: false });

  test('the whole enrollment works', async ({ page, mail }) => {
    await signIn(page, 'admin@tejado.example');
    await page.goto('/enroll');
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await follow(page, 'Siguiente');
    await reaches(page, 'work-account');
    await follow(page, 'Continuar');
    await reaches(page, 'association');
    await press(page, 'Iniciar sesión');
    await reaches(page, 'membership');
    await page.locator('input[name="userName"]').fill('tejado-mpn');
    await press(page, 'Siguiente');
    await reaches(page, 'membership-password');
    await page.locator('input[name="password"]').fill(MEMBERSHIP_PASSWORD);
    await press(page, 'Iniciar sesión');
    await reaches(page, 'profile');
    await page.getByRole('radio', { name: /6034567/ }).check();
    await press(page, 'Continuar');
    await reaches(page, 'legal-profile');
    await press(page, 'Continuar');
    await expect(page).toHaveTitle(/^Error: Perfil legal/);
    await expect(page.getByRole('heading', { name: 'Hay un problema' })).toBeVisible();
    const legal = {
      legalName: 'Tejado Logística, S.A.',
      addressLine1: 'Gran Vía 1',
      city: 'Bilbao',
      postalCode: '48001',
    };
    for (const [name, value] of Object.entries(legal)) {
      await page.locator(`input[name="${name}"]`).fill(value);
    }
    await page.locator('select[name="state"]').selectOption('BI');
    await press(page, 'Continuar');
    await reaches(page, 'primary-contact');
    const contact = { firstName: 'Jon', lastName: 'Etxea', email: 'jon@tejado.example' };
    for (const [name, value] of Object.entries({ ...contact, phone: '944 550 123' })) {
      await page.locator(`input[name="${name}"]`).fill(value);
    }
    await page.getByRole('radio', { name: 'Español' }).check();
    await press(page, 'Continuar');
    await reaches(page, 'support');
    const support = { website: 'tejado.example', email: 'soporte@tejado.example' };
    for (const [name, value] of Object.entries({ ...support, phone: '944 550 123' })) {
      await page.locator(`input[name="${name}"]`).fill(value);
    }
    await press(page, 'Continuar');
    await reaches(page, 'declarations');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, 'Continuar');
    await reaches(page, 'check-answers');
    await press(page, 'Inscribirse ahora');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Su inscripción se ha enviado' }),
    ).toBeVisible();
    const asked = await mail.waitFor('jon@tejado.example', 'Confirme su dirección');
    await page.goto(asked.links.find((link) => link.includes('/confirm-contact/')) ?? '');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, 'Confirmar');
    await expect(page.getByRole('heading', { name: 'Su dirección está confirmada' })).toBeVisible();
    await page.goto('/enroll/status');
    await expect(page.getByText('Los revisores de Northlight')).toBeVisible();
  });
});
