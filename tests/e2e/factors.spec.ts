import { codeAt, keyOf } from '../support/codes';
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

/** Sends the sign-in form and stays where it leads. */
async function givePassword(page: Page, signInName: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Lets the codes taken so far be of long ago: the half minute that a story cannot wait for. */
async function forgetCodes(world: World): Promise<void> {
  await world.sql('UPDATE authenticator SET last_step = 0', []);
}

/** Lets a quarter of an hour pass since somebody last proved who they are. */
async function letProofsAge(world: World): Promise<void> {
  await world.sql("UPDATE session SET proved_at = now() - interval '16 minutes'", []);
}

/** A passkey device of the browser's own, which knows its user and never asks. */
async function addVirtualAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('an authenticator app is set up, asked for at sign-in, and a recovery code takes its place', async ({
  page,
  visitor,
  world,
  mail,
}) => {
  await signIn(page, 'sales@cobalt.example');
  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Set up an app' }).click();
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  const key = keyOf(await page.locator('code').innerText());
  await page.getByLabel('Code that the app shows').fill('000 000');
  await page.getByRole('button', { name: 'Use this app' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Code that the app shows').fill(codeAt(key));
  await page.getByRole('button', { name: 'Use this app' }).click();
  await expect(page).toHaveURL(/\/second-factor\/recovery-codes/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show new recovery codes' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  await expectAccessible(page);
  const codes = await page.locator('li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByText('10 left')).toBeVisible();
  await mail.waitFor('sales@cobalt.example', 'The second factor of your');

  // The password alone opens nothing: no page, no export, no form.
  const other = await visitor();
  await givePassword(other, 'sales@cobalt.example');
  await expect(other).toHaveURL(/\/sign-in\/second-factor/);
  await expectAccessible(other);
  for (const path of ['/home', '/customers', '/account/security', '/second-factor']) {
    await other.goto(path);
    await expect(other).toHaveURL(/\/sign-in(\?next=.*)?$/);
  }
  await other.goto('/change-password');
  await expect(other).toHaveURL(/\/sign-in\?next=/);
  const exported = await other.request.get('/customers/export', { maxRedirects: 0 });
  expect(exported.status()).not.toBe(200);

  await other.goto('/sign-in/second-factor?next=%2Fcustomers');
  await forgetCodes(world);
  const otp = codeAt(key);
  await other.getByLabel('Code from your authenticator app').fill(otp);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other).toHaveURL(/\/customers$/);

  // Without scripts; a code works once.
  const third = await visitor({ javaScriptEnabled: false });
  await givePassword(third, 'sales@cobalt.example');
  await third.getByLabel('Code from your authenticator app').fill(otp);
  await third.getByRole('button', { name: 'Sign in' }).click();
  await expect(third).toHaveTitle(/^Error:/);
  await third.getByRole('link', { name: 'Use a recovery code' }).click();
  await third.getByRole('textbox', { name: 'Recovery code' }).fill(codes[0] ?? '');
  await third.getByRole('button', { name: 'Sign in' }).click();
  await expect(third).toHaveURL(/\/home/);
  await mail.waitFor('sales@cobalt.example', 'A recovery code was used');

  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Remove the authenticator app' }).click();
  await expectAccessible(page);

  // Some time later it takes both, as signing in does.
  await letProofsAge(world);
  const confirm = page.getByRole('button', { name: 'Confirm and continue' });
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await page.getByLabel('Your password').fill(DEMO_PASSWORD);
  await confirm.click();
  await expect(page).toHaveTitle(/^Error:/);
  await expectAccessible(page);
  await forgetCodes(world);
  await page.getByLabel('Your password').fill(DEMO_PASSWORD);
  await page.getByLabel('Code from your authenticator app').fill(codeAt(key));
  await confirm.click();
  await expect(page.getByText('The authenticator app is removed.')).toBeVisible();
});

test('a passkey is the second factor, and the only one', async ({ page }) => {
  await addVirtualAuthenticator(page);
  await signIn(page, 'helpdesk@cobalt.example');
  await page.goto('/second-factor/passkey');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Name').fill('Work laptop');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await expect(page).toHaveURL(/\/second-factor\/recovery-codes/);
  await page.getByRole('link', { name: 'Not now' }).click();
  await expect(page.getByText('Work laptop')).toBeVisible();
  await expect(page.getByText('You have no recovery codes left')).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await givePassword(page, 'helpdesk@cobalt.example');
  await expect(page).toHaveURL(/\/sign-in\/second-factor/);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/home/);

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/home/);

  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Rename or remove Work laptop' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await expect(page.getByText('The passkey is removed.')).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('This passkey did not work').first()).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`who changes roles is asked again and loses nothing, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    visitor,
    world,
  }) => {
    const page = await visitor({ javaScriptEnabled });
    await signIn(page, 'admin@cobalt.example');
    await page.goto('/account/users?q=member@cobalt.example');
    await page.getByRole('rowheader').getByRole('link').click();
    const viewer = page.getByRole('checkbox', { name: 'Report viewer' });
    const before = await viewer.isChecked();
    await viewer.setChecked(!before);
    await letProofsAge(world);
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible();
    expect(await viewer.isChecked()).toBe(!before);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('Your password').fill('not my password');
    await page.getByRole('button', { name: 'Confirm and continue' }).click();
    await expect(page).toHaveTitle(/^Error:/);
    expect(await viewer.isChecked()).toBe(!before);
    await page.getByLabel('Your password').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Confirm and continue' }).click();
    await expect(page.getByText('The roles are updated.')).toBeVisible();
    expect(await viewer.isChecked()).toBe(!before);
  });
}
