import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const OWN_PASSWORD = 'seven quiet herons at dusk';

/** Adds a user as the signed-in admin. @returns the password that is shown once. */
async function addUser(page: Page, alias: string, agent?: string): Promise<string> {
  await page.goto('/account/users/new');
  await page.getByLabel('First name').fill('Zoe');
  await page.getByLabel('Last name').fill('Marsh');
  await page.getByLabel('User name').fill(alias);
  await page.getByLabel('Contact email').fill(`${alias}@home.example`);
  if (agent !== undefined) await page.getByRole('radio', { name: agent }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Zoe Marsh is added' })).toBeVisible();
  return shownPassword(page);
}

async function shownPassword(page: Page): Promise<string> {
  return page
    .locator('code')
    .filter({ hasText: /^(\w{5}-){3}\w{5}$/ })
    .innerText();
}

async function open(page: Page, signInName: string): Promise<void> {
  await page.goto(`/account/users?q=${encodeURIComponent(signInName)}`);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/account\/users\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('main').getByText(signInName).first()).toBeVisible();
}

/** Follows a command of the user's page and confirms it. */
async function confirm(page: Page, act: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: act, exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: act, exact: true }).click();
}

test('an admin adds a user, who first of all chooses an own password', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'User management' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add user' }).click();
  await expectAccessible(page);
  const password = await addUser(page, 'zoe.marsh', 'Sales agent');
  await expectAccessible(page);
  await expect(page).toHaveURL(/\/account\/users\/new$/);
  await page.reload();
  await expect(page.getByText(password)).toHaveCount(0);

  const welcome = await mail.waitFor('zoe.marsh@home.example');
  expect(welcome.text).not.toContain(password);

  const zoe = await visitor();
  await signIn(zoe, 'zoe.marsh@cobalt.example', password);
  await expect(zoe).toHaveURL(/\/change-password/);
  await zoe.goto('/account/my-access');
  await expect(zoe).toHaveURL(/\/change-password/);
  await zoe.locator('input[name="currentPassword"]').fill(password);
  await zoe.locator('input[name="password"]').fill(OWN_PASSWORD);
  await zoe.locator('input[name="passwordAgain"]').fill(OWN_PASSWORD);
  await zoe.getByRole('button', { name: 'Change password' }).click();
  await expect(zoe).not.toHaveURL(/\/change-password/);
  await zoe.goto('/account/my-access');
  await expect(zoe.getByRole('main').getByText('Sales agent')).toBeVisible();
  await expectAccessible(zoe);
});

test('a link takes the place of the temporary password, for a new user and for a reset', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/account/users/new');
  await page.getByLabel('First name').fill('Lin');
  await page.getByLabel('Last name').fill('Rey');
  await page.getByLabel('User name').fill('lin.rey');
  await page.getByLabel('Contact email').fill('lin@home.example');
  await page.getByRole('radio', { name: 'Mail the user a link to set a password' }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Lin Rey is added. A link')).toBeVisible();
  await expectAccessible(page);

  const choose = async (subject: string, password: string) => {
    const { links } = await mail.waitFor('lin@home.example', subject);
    const lin = await visitor();
    await lin.goto(links.find((link) => link.includes('/reset-password/')) ?? '');
    await lin.locator('input[name="password"]').fill(password);
    await lin.locator('input[name="passwordAgain"]').fill(password);
    await lin.getByRole('button', { name: 'Set password' }).click();
    await expect(lin.getByText('Your new password is set.')).toBeVisible();
    await signIn(lin, 'lin.rey@meridian.example', password);
    await expect(lin).toHaveURL(/\/home/);
    return lin;
  };
  const lin = await choose('Your work account at Meridian', OWN_PASSWORD);
  await confirmReset(page);
  await expect(page.getByText('A link to set a new one is on its way')).toBeVisible();
  await lin.goto('/home');
  await expect(lin).toHaveURL(/\/sign-in/);
  await choose('Set a new password', `${OWN_PASSWORD} again`);
});

/** Resets the password of the user whose page is open, with a mailed link. */
async function confirmReset(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Reset password', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Mail a link/ }).check();
  await page.getByRole('button', { name: 'Reset password', exact: true }).click();
}

test('opens a user, ticks Admin agent and updates', async ({ page }) => {
  await signIn(page, 'admin@granada.example');
  await open(page, 'admin@granada.example');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Admin agent' }).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByText('The roles are updated.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Admin agent' })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Admin agent' })).toBeChecked();

  await page.getByRole('radio', { name: 'No admin' }).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page.getByText('would be left without an active admin')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Delete user' })).toHaveCount(0);
});

test('blocks, unblocks, deletes, restores and resets; the user’s session ends at once', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'users@cobalt.example');
  const helpdesk = await visitor();
  await signIn(helpdesk, 'helpdesk@cobalt.example');
  await open(page, 'helpdesk@cobalt.example');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^End the session of Chrome/ }).click();
  await expect(page.getByText('The session has ended.')).toBeVisible();
  await expect(page.getByText('Not signed in anywhere')).toBeVisible();
  await helpdesk.goto('/account');
  await expect(helpdesk).toHaveURL(/\/sign-in/);
  await signIn(helpdesk, 'helpdesk@cobalt.example');
  await page.getByRole('link', { name: 'Details', exact: true }).click();
  await confirm(page, 'Block user');
  await expect(page.getByText('Blocked', { exact: true }).first()).toBeVisible();
  await helpdesk.goto('/account');
  await expect(helpdesk).toHaveURL(/\/sign-in/);
  await confirm(page, 'Unblock user');
  await expect(page.getByText('can sign in again.')).toBeVisible();
  await confirm(page, 'Delete user');
  await expect(page.getByText('can be restored for 30 days.')).toBeVisible();
  await page.goto('/account/users?status=DELETED');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await confirm(page, 'Restore user');
  await expect(page.getByText('is restored.')).toBeVisible();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('row', { name: /Restored a deleted user/ })).toContainText(
    'Status: Deleted → Active',
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Details', exact: true }).click();
  await confirm(page, 'Reset password');
  await expect(page.getByRole('heading', { name: 'The password is reset' })).toBeVisible();
  const password = await shownPassword(page);
  await signIn(helpdesk, 'helpdesk@cobalt.example', password);
  await expect(helpdesk).toHaveURL(/\/change-password/);
});

test('sorts by last sign-in, and exports what the filter leaves', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/users');
  await page.getByRole('columnheader', { name: 'Last sign-in' }).getByRole('link').click();
  await expect(page).toHaveURL(/sort=lastSignIn/);
  await page.getByRole('columnheader', { name: 'Last sign-in' }).getByRole('link').click();
  await expect(page.getByRole('rowheader').first()).toContainText('Carla Benítez');
  await page.locator('select[name="role"]').selectOption('USER_ADMIN');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export users' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const [header = '', ...rows] = file.trimEnd().split('\r\n');
  expect(header).toContain('Sign-in name,Contact email,User type,Status');
  expect(header.split(',').slice(8, 11)).toEqual([
    'Global admin',
    'User management admin',
    'Billing admin',
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.split(',').slice(8, 11)).toEqual(['0', '1', '0']);
});

test('says which role is needed, and finds nobody of another organization', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await open(page, 'admin@cobalt.example');
  const address = new URL(page.url()).pathname;
  await signIn((page = await visitor()), 'member@cobalt.example');
  await page.goto('/account/users');
  await expect(page.getByText('User management admin')).toBeVisible();
  await expectAccessible(page);
  const stranger = await visitor();
  await signIn(stranger, 'admin@lumen.example');
  const answer = await stranger.goto(address);
  expect(answer?.status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test('adds a user, and a repeated post shows no password again', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'admin@lumen.example');
    const password = await addUser(page, 'noscript');
    await page.reload();
    await expect(page.getByText('already in use').first()).toBeVisible();
    expect(await page.content()).not.toContain(password);
  });
});

test('speaks the language chosen in the header on every part of a page', async ({ visitor }) => {
  const page = await visitor();
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/organization');
  await expect(page.getByRole('main')).toContainText('Spain');
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: 'pc-locale', value: 'es', url: origin }]);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('España');
});

test('in Spanish: agregar, actualizar, mi perfil', async ({ visitor }) => {
  const page = await visitor({ language: 'es' });
  await signIn(page, 'admin@tejado.example');
  await page.goto('/account/my-profile');
  await page.locator('select[name="locale"]').selectOption('es');
  await page
    .locator('main form', { has: page.locator('select[name="locale"]') })
    .locator('button[type="submit"]')
    .click();
  await expect(page.getByText('Su perfil se ha guardado.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'Configuración de la cuenta' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Administración de usuarios' }).click();
  await expect(page.getByRole('link', { name: 'Agregar usuario' })).toBeVisible();
  await open(page, 'member@tejado.example');
  await page.getByRole('radio', { name: 'Agente de administración' }).check();
  await page.getByRole('button', { name: 'Actualizar', exact: true }).click();
  await expect(page.getByText('Los roles se han actualizado.')).toBeVisible();
});

test('a language chosen in the account menu stays: the next browser and the mail speak it', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@olivar.example');
  await page.getByText('Olga Roldán').first().click();
  await page.getByRole('banner').getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inicio' })).toBeVisible();
  await page.goto('/account/organization');
  await expect(page.getByRole('main').getByText('España')).toBeVisible();

  const elsewhere = await visitor();
  await signIn(elsewhere, 'admin@olivar.example');
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Inicio' })).toBeVisible();

  const outside = await visitor();
  await outside.goto('/forgot-password');
  await outside.getByLabel('Sign-in name').fill('admin@olivar.example');
  await outside.getByRole('button', { name: 'Send the link' }).click();
  await mail.waitFor('admin@olivar.example', 'Establezca una contraseña nueva');
});
