import { expect, expectAccessible, signIn, test, type Page } from './support';

const PASSWORD = 'seven quiet lamps at noon';

interface Account {
  readonly company?: string;
  readonly prefix: string;
  readonly email: string;
  readonly password?: string;
}

async function fillAccount(page: Page, account: Account): Promise<void> {
  await page.goto('/create-account');
  await page.getByLabel('Company name').fill(account.company ?? 'Nimbus Works');
  await page.getByLabel('Country or region').selectOption('ES');
  await page.getByLabel('Domain name').fill(account.prefix);
  await page.getByLabel('First name').fill('Nadia');
  await page.getByLabel('Last name').fill('Iglesias');
  await page.getByLabel('Contact email address').fill(account.email);
  await page.getByLabel('User name').fill('nadia');
  await page.getByLabel('Password', { exact: true }).fill(account.password ?? PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
}

test('somebody creates an account, confirms the address and signs in', async ({ page, mail }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Create one' }).click();
  await expectAccessible(page);
  await fillAccount(page, { prefix: 'nimbus', email: 'nadia@gmail.com' });
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  await expect(page.getByText('nadia@nimbus.onnorthlight.example')).toBeVisible();

  await page.goto('/sign-in');
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="signInName"]').fill('nadia@nimbus.onnorthlight.example');
  await form.locator('input[name="password"]').fill(PASSWORD);
  await form.locator('button[type="submit"]').click();
  await expect(page.getByText('We could not sign you in').first()).toBeVisible();

  const { links } = await mail.waitFor('nadia@gmail.com', 'Verify your email address');
  const link = links.find((address) => address.includes('/verify-email/')) ?? '';
  await page.goto(link);
  await page.reload(); // looking at it, twice, confirms nothing
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('Your email address is confirmed').first()).toBeVisible();
  await signIn(page, 'nadia@nimbus.onnorthlight.example', PASSWORD);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('already confirmed');
});

test('a taken or confusable domain and a known password are refused, and nothing typed is lost', async ({
  page,
}) => {
  await fillAccount(page, { prefix: 'stratus', email: 'one@stratus.example' });
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  const domains = [
    ['stratus', 'This domain is already taken.'],
    ['stratu5', 'This name looks too much like a domain that is already taken.'],
    ['STRATUS', 'This domain is already taken.'],
  ] as const;
  for (const [prefix, sentence] of domains) {
    await fillAccount(page, { prefix, email: 'two@stratus.example' });
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByRole('link', { name: sentence })).toBeVisible();
    await expect(page.getByLabel('Domain name')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Company name')).toHaveValue('Nimbus Works');
    await expect(page.getByLabel('Contact email address')).toHaveValue('two@stratus.example');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  }
  const passwords = [
    ['password12345678', 'This password is easy to guess'],
    ['short', /Use at least \d+ characters/],
    ['Nimbus Works 2026!', 'A password must not contain words others can guess'],
  ] as const;
  for (const [password, sentence] of passwords) {
    await fillAccount(page, { prefix: 'cirrus', email: 'three@cirrus.example', password });
    await expect(page.getByRole('link', { name: sentence })).toBeVisible();
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  }
  await expectAccessible(page);
});

test('without scripts an account is created and refused just the same', async ({
  visitor,
  mail,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await fillAccount(page, { prefix: 'altus', email: 'nadia@altus.example', password: 'short' });
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByLabel('Company name')).toHaveValue('Nimbus Works');
  await fillAccount(page, { prefix: 'altus', email: 'nadia@altus.example' });
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  const { links } = await mail.waitFor('nadia@altus.example');
  await page.goto(links.find((address) => address.includes('/verify-email/')) ?? '');
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('Your email address is confirmed').first()).toBeVisible();
  await signIn(page, 'nadia@altus.onnorthlight.example', PASSWORD);
});

test('a forgotten password is replaced by a mailed link, once', async ({ page, mail }) => {
  await page.goto('/forgot-password');
  await page.getByLabel('Sign-in name').fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  const words = await page.getByText('If there is an account with this sign-in name').innerText();
  await page.goto('/forgot-password');
  await page.getByLabel('Sign-in name').fill('admin@tejado.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(words)).toBeVisible();

  const { links } = await mail.waitFor('admin@tejado.example', 'Set a new password');
  const link = links.find((address) => address.includes('/reset-password/')) ?? '';
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password, once more').fill('something else altogether');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password, once more').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Your new password is set').first()).toBeVisible();
  await signIn(page, 'admin@tejado.example', PASSWORD);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no longer works');
});
