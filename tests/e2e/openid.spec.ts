import { startOpenIdProvider, type OpenIdProvider, CLIENT } from '../support/openid-provider';
import {
  DEMO_PASSWORD,
  expect,
  expectAccessible,
  inLanguage,
  signIn,
  test,
  type Page,
} from './support';
import type { World } from './support/world';

test.use(inLanguage('en'));
test.describe.configure({ mode: 'serial' });

let provider: OpenIdProvider;
let logoutAddress = '';
test.beforeAll(async ({ worlds }, testInfo) => {
  const { url } = await worlds.of(testInfo.file);
  provider = await startOpenIdProvider(`${url}/sign-in?notice=signed-out`);
});
test.afterAll(() => provider.stop());

/** Begins at the sign-in page and goes to the issuer, which sends the browser back. */
async function signInThere(page: Page, signInName: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign in with your organization' }).click();
  await expect(page).toHaveURL(/\/sign-in\/organization/);
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Lets a quarter of an hour pass since somebody last proved who they are. */
async function letProofsAge(world: World): Promise<void> {
  await world.sql("UPDATE session SET proved_at = now() - interval '16 minutes'", []);
}

test('a Global admin sets up the issuer of the organization', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account');
  await page.getByRole('link', { name: 'Organization sign-in' }).click();
  provider.register((await page.locator('code').first().textContent()) ?? '');
  logoutAddress = (await page.locator('code').nth(2).textContent()) ?? '';
  provider.tellEnds(logoutAddress);
  await page.getByLabel('Issuer address').fill('http://login.example.com');
  await page.getByLabel('Client ID').fill(CLIENT.id);
  await page.getByLabel('Client secret').fill(CLIENT.secret);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByLabel('Client ID')).toHaveValue(CLIENT.id);
  await page.getByLabel('Issuer address').fill(provider.issuer);
  await page.getByLabel('Client secret').fill(CLIENT.secret);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The issuer is saved and answers.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Test the issuer' }).click();
  await expect(page.getByText('The issuer answers as it should.')).toBeVisible();
});

test('of two who change the issuer at once, the second is shown what changed, and loses nothing', async ({
  page,
  visitor,
}) => {
  const colleague = await visitor();
  const pages = [page, colleague];
  for (const each of pages) {
    await signIn(each, 'admin@cobalt.example');
    await each.goto('/account/sign-in');
  }
  const box = (each: Page) =>
    each.getByRole('checkbox', { name: 'The issuer always asks for a second factor' });
  await box(page).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The issuer is saved and answers.')).toBeVisible();
  await colleague.getByLabel('Client ID').fill('typed-meanwhile');
  await colleague.getByRole('button', { name: 'Save' }).click();
  await expect(colleague.getByText('Somebody saved changes while you were editing')).toBeVisible();
  const row = colleague.getByRole('row', { name: /always asks/ });
  await expect(row).toContainText('Not touched');
  await expect(row).toContainText('Yes');
  await expect(colleague.getByLabel('Client ID')).toHaveValue('typed-meanwhile');
  await expect(box(colleague)).toBeChecked();
  await expectAccessible(colleague);
  await colleague.getByLabel('Client ID').fill(CLIENT.id);
  await box(colleague).uncheck();
  await colleague.getByRole('button', { name: 'Save' }).click();
  await expect(colleague.getByText('The issuer is saved and answers.')).toBeVisible();
});

test('a member connects the account once, signs in by the issuer, and signs out there too', async ({
  page,
  mail,
}) => {
  await signInThere(page, 'member@cobalt.example');
  await expect(page.getByRole('heading', { name: 'Connect your account' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Sign-in name').fill('member@cobalt.example');
  await page.getByLabel('Password', { exact: true }).fill('not my password');
  await page.getByRole('button', { name: 'Sign in and connect' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in and connect' }).click();
  await expect(page).toHaveURL(/\/home/);
  await mail.waitFor('member@cobalt.example', 'is connected to your');

  await page.getByLabel(/^Account menu/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL((url) => url.origin === provider.issuer);
  await page.getByRole('button', { name: /yes/i }).click();
  await expect(page).toHaveURL(/\/sign-in\?notice=signed-out/);
  await expect(page.getByText('You are signed out.')).toBeVisible();

  await signInThere(page, 'member@cobalt.example');
  await expect(page).toHaveURL(/\/home/);
});

test('whoever proves it anew at the issuer goes on with what was typed', async ({
  page,
  world,
}) => {
  await signInThere(page, 'member@cobalt.example');
  await expect(page).toHaveURL(/\/home/);
  await page.goto('/account/security/organization');
  await expect(page.getByText('last used')).toBeVisible();
  await expectAccessible(page);
  await letProofsAge(world);
  await page.getByRole('button', { name: /^Disconnect/ }).click();
  await expect(page.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible();
  await expectAccessible(page);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /opens a new tab/ }).click();
  const tab = await opened;
  await tab.getByRole('button', { name: /^Continue to/ }).click();
  await expect(tab.getByText('It is confirmed.')).toBeVisible();
  await expectAccessible(tab);
  await tab.close();
  await page.getByRole('button', { name: 'Confirm and continue' }).click();
  await expect(page.getByText('It is disconnected.')).toBeVisible();
});

test('an admin prepares an account by its subject', async ({ page, visitor }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/users?q=helpdesk@cobalt.example');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Organization sign-in' }).click();
  await page.getByLabel('Subject').fill('of helpdesk');
  await page.getByRole('button', { name: 'Prepare the account' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Subject').fill('helpdesk-1');
  await page.getByRole('button', { name: 'Prepare the account' }).click();
  await expect(page.getByText('The account is prepared.')).toBeVisible();
  await expectAccessible(page);
  provider.person = 'helpdesk-1';
  const other = await visitor();
  await signInThere(other, 'helpdesk@cobalt.example');
  await expect(other).toHaveURL(/\/home/);
});

test('a session that ends at the issuer is over here at the next click', async ({ page }) => {
  await signInThere(page, 'helpdesk@cobalt.example');
  await expect(page).toHaveURL(/\/home/);
  const forged = await fetch(logoutAddress, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: 'forged' }),
  });
  expect([forged.status, forged.headers.get('cache-control')]).toEqual([
    400,
    expect.stringContaining('no-store'),
  ]);
  await page.goto('/account/my-profile');
  await expect(page).toHaveURL(/\/account\/my-profile$/);

  provider.told.length = 0;
  const tab = await page.context().newPage();
  await tab.goto(`${provider.issuer}/session/end`);
  await tab.getByRole('button', { name: /yes/i }).click();
  await expect.poll(() => provider.told).toEqual([200]);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('what an issuer did not say to this browser opens nothing', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/sign-in');
  const callback = (await page.locator('code').first().textContent()) ?? '';
  await page.context().clearCookies();
  await page.goto(`${callback}?code=stolen&state=of-another-browser`);
  await expect(page.getByText('This sign-in was begun in another browser')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/home');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/sign-in/organization');
  await page.getByLabel('Sign-in name').fill('admin@meridian.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('No organization sign-in is set up').first()).toBeVisible();
});

test('exige el emisor y lo desactiva, en español y sin scripts', async ({ visitor, world }) => {
  await world.sql(`UPDATE "user" SET locale = 'es' WHERE sign_in_name LIKE $1`, [
    '%@cobalt.example',
  ]);
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  const main = page.getByRole('main');
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/sign-in');
  await page.getByRole('checkbox', { name: /^Exigirlo/ }).check();
  await main.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('El emisor se ha guardado y responde.')).toBeVisible();

  const member = await visitor({ language: 'es', javaScriptEnabled: false });
  await member.goto('/sign-in');
  await member.getByLabel('Nombre de inicio de sesión').fill('sales@cobalt.example');
  await member.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await member.getByRole('button', { name: 'Iniciar sesión', exact: true }).click();
  await expect(
    member.getByText('inician sesión con el inicio de sesión de ella').first(),
  ).toBeVisible();
  await member.getByRole('link', { name: 'Iniciar sesión con su organización' }).click();
  await expect(member).toHaveURL(/\/sign-in\/organization/);
  await member.getByLabel('Nombre de inicio de sesión').fill('helpdesk@cobalt.example');
  await member.getByRole('button', { name: 'Continuar' }).click();
  provider.person = 'helpdesk-1';
  await member.getByRole('link', { name: /^Continuar a/ }).click();
  await expect(member).toHaveURL(/\/home/);

  await main.getByRole('link', { name: 'Desactivar el inicio de sesión' }).click();
  await main.getByRole('button', { name: 'Desactivar el inicio de sesión' }).click();
  await expect(
    page.getByText('El inicio de sesión de la organización está desactivado.'),
  ).toBeVisible();
  await member.goto('/home');
  await expect(member).toHaveURL(/\/sign-in/);
});
