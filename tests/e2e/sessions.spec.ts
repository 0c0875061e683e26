import { DEMO_PASSWORD, expect, expectAccessible, signIn, test, type Page } from './support';
import { letIdle } from './support/expiry';

/** Fills the sign-in form that is open and sends it. */
async function trySignIn(page: Page, signInName: string, password: string): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="signInName"]').fill(signInName);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
}

test('guessing is slowed down, with the wait in words; the owner still gets in', async ({
  page,
  visitor,
}) => {
  await page.goto('/sign-in');
  const wait = page.getByText(/Too many attempts\. Wait \d+ seconds? and try again/).first();
  const wrong = page.getByText('We could not sign you in').first();
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await trySignIn(page, 'sales@cobalt.example', `guess number ${attempt}`);
    await expect(wrong).toBeVisible();
    await page.reload();
  }
  // From here on each guess has to wait longer; how soon that is met depends on the machine.
  await expect(async () => {
    await trySignIn(page, 'sales@cobalt.example', 'one more guess');
    await expect(wait.or(wrong)).toBeVisible();
    await expect(wait).toBeVisible({ timeout: 1 });
  }).toPass();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.locator('input[name="signInName"]')).toHaveValue('sales@cobalt.example');
  await expect(page.locator('input[name="password"]')).toHaveValue('');
  await expectAccessible(page);

  const colleague = await visitor();
  await signIn(colleague, 'helpdesk@cobalt.example'); // nobody else waits
  await expect(async () => {
    // Once in, however long that took, there is no form to send again.
    if (page.url().includes('/sign-in'))
      await trySignIn(page, 'sales@cobalt.example', DEMO_PASSWORD);
    await expect(page).not.toHaveURL(/\/sign-in/, { timeout: 2_000 });
  }).toPass();
});

test('a session ended from another browser, or left idle, is over on the next request', async ({
  page,
  visitor,
  world,
}) => {
  await signIn(page, 'admin@tejado.example');
  const other = await visitor();
  await signIn(other, 'admin@tejado.example');
  await other.goto('/account/security');
  await expect(other.getByRole('row').filter({ hasText: 'Chrom' })).toHaveCount(2);
  await other.getByRole('link', { name: /^End the session of/ }).click();
  await expect(other.getByText('signed out at once')).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('link', { name: 'Cancel' }).click();
  await other.getByRole('button', { name: 'End all other sessions' }).click();
  await expect(other.getByText('All other sessions have ended.')).toBeVisible();

  await page.goto('/account/users?status=ACTIVE');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText('Sign in to continue.')).toBeVisible();
  await expectAccessible(page);
  await trySignIn(page, 'admin@tejado.example', DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/account\/users\?status=ACTIVE$/);

  await page.goto('/account/users/new');
  await page.getByLabel('First name').fill('Never');
  await letIdle(world, 'admin@tejado.example');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await other.goto('/home');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('whoever is blocked or loses a role in the middle of something is stopped at the next click', async ({
  page,
  visitor,
}) => {
  const admin = page;
  await signIn(admin, 'admin@cobalt.example');
  const helpdesk = await visitor();
  await signIn(helpdesk, 'helpdesk@cobalt.example');
  await helpdesk.goto('/account/my-profile');
  const users = await visitor();
  await signIn(users, 'users@cobalt.example');
  await users.goto('/account/users/new');
  await users.getByLabel('First name').fill('Olga');
  await users.getByLabel('Last name').fill('Prat');
  await users.getByLabel('User name').fill('olga');
  await users.getByLabel('Contact email').fill('olga@prat.example');

  await openUser(admin, 'helpdesk@cobalt.example');
  await admin.getByRole('main').getByRole('link', { name: 'Block user' }).click();
  await admin.getByRole('button', { name: 'Block user' }).click();
  await expect(admin.getByText('is blocked.')).toBeVisible();
  await openUser(admin, 'users@cobalt.example');
  await admin.getByRole('radio', { name: 'No admin' }).check();
  await admin.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(admin.getByText('The roles are updated.')).toBeVisible();

  await helpdesk.getByRole('button', { name: 'Save profile' }).click();
  await expect(helpdesk).toHaveURL(/\/sign-in/);
  await trySignIn(helpdesk, 'helpdesk@cobalt.example', DEMO_PASSWORD);
  await expect(helpdesk.getByText('We could not sign you in').first()).toBeVisible();

  // Other rights begin with a new session.
  await users.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(users).toHaveURL(/\/sign-in\?next=/);
  await trySignIn(users, 'users@cobalt.example', DEMO_PASSWORD);
  await expect(users).toHaveURL(/\/account\/users\/new$/);
  await expect(users.getByRole('main').getByText('User management admin')).toBeVisible();
  await expect(users.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
  await admin.goto('/account/users?q=olga');
  await expect(admin.getByText('No results')).toBeVisible();
});

async function openUser(page: Page, signInName: string): Promise<void> {
  await page.goto(`/account/users?q=${encodeURIComponent(signInName)}`);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('main').getByText(signInName).first()).toBeVisible();
}
