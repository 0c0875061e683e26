import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const OWN_PASSWORD = 'seven quiet herons at dusk';

async function invite(page: Page, addresses: string): Promise<void> {
  await page.goto('/account/users/guests/invite');
  await page.getByLabel('Email addresses').fill(addresses);
  await page.getByRole('checkbox', { name: 'MPN partner admin' }).check();
  await page.getByRole('button', { name: 'Send invitations' }).click();
}

test('invites a guest, who accepts by the mailed link and signs in with the own address', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/users');
  await page.getByRole('link', { name: 'Guest invitations' }).click();
  await page.getByRole('link', { name: 'Invite outside users' }).click();
  await invite(page, 'gil@outside.example; ana@other.example\n gil@outside.example');
  await expect(page.getByText('The invitations are on their way.')).toBeVisible();
  await expect(page.getByRole('row', { name: /gil@outside\.example/ })).toContainText(
    'Invitation pending',
  );
  await expectAccessible(page);

  const sent = await mail.waitFor('gil@outside.example', 'Cobalt IT invites you');
  const link = sent.links.find((address) => address.includes('/guest/')) ?? '';
  await page.getByRole('button', { name: 'Resend gil@outside.example' }).click();
  await expect(page.getByText('The earlier link no longer works.')).toBeVisible();
  const guest = await visitor();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(guest);
  await expect
    .poll(async () => (await mail.waitFor('gil@outside.example')).links.join())
    .not.toContain(link);
  const newest = await mail.waitFor('gil@outside.example');
  await guest.goto(newest.links.find((address) => address.includes('/guest/')) ?? '');
  await expect(
    guest.getByRole('heading', { name: 'Cobalt IT invites you as a guest' }),
  ).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(guest.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await guest.getByLabel('First name').fill('Gil');
  await guest.getByLabel('Last name').fill('Fuera');
  await guest.locator('input[name="password"]').fill(OWN_PASSWORD);
  await guest.locator('input[name="passwordAgain"]').fill(OWN_PASSWORD);
  await guest.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(guest.getByText('You are a guest now.')).toBeVisible();
  await signIn(guest, 'gil@outside.example', OWN_PASSWORD);
  await guest.goto('/account/my-access');
  await expect(guest.getByRole('main').getByText('MPN partner admin').first()).toBeVisible();

  await page.goto('/account/users?type=guest');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByText('Invited from outside')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await expectAccessible(page);
});

test('names what is wrong with the addresses, and takes an invitation back', async ({ page }) => {
  await signIn(page, 'users@cobalt.example');
  await invite(page, 'ana@outside.example, not-an-address');
  await expect(page.getByText('“not-an-address” is not an email address').first()).toBeVisible();
  await expect(page.getByLabel('Email addresses')).toHaveValue(/ana@outside\.example/);
  await expectAccessible(page);
  await page.getByLabel('Email addresses').fill('somebody@cobalt.example');
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await expect(page.getByText('is on a domain of your organization').first()).toBeVisible();
  await page.getByLabel('Email addresses').fill('ana@outside.example');
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await page.getByRole('link', { name: 'Revoke ana@outside.example' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revoke invitation' }).click();
  await expect(page.getByText('The invitation is revoked.')).toBeVisible();
  await expect(page.getByText('ana@outside.example')).toHaveCount(0);
});

const HEADING = 'firstName,lastName,alias,domain,email,roles';

async function check(page: Page, ...lines: string[]): Promise<void> {
  await page.goto('/account/users/import');
  const buffer = Buffer.from([HEADING, ...lines].join('\n'));
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check file' }).click();
}

/** Presses the button whose answer is a file. @returns its rows below the heading, as cells */
async function saved(page: Page, button: string): Promise<string[][]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const [, ...rows] = text.trimEnd().split('\r\n');
  return rows.map((row) => row.split(','));
}

test('adds users from a file, and downloads their temporary passwords once', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/account/users');
  await page.getByRole('link', { name: 'Import users' }).click();
  await check(page, 'Pia,Luna,pia,,pia@home.example,boss', 'Teo,Sanz,teo,,teo@home.example,');
  await expect(page.getByText('“boss” is no role of your organization.')).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download error file' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('boss');

  await check(
    page,
    'Pia,Luna,pia,,pia@home.example,sales_agent',
    'Teo,Sanz,teo,,teo@home.example,',
  );
  await expectAccessible(page);
  const report = page.url();
  const users = await saved(page, 'Add 2 users');
  expect(users.map(([, , name]) => name)).toEqual(['pia@meridian.example', 'teo@meridian.example']);
  await expect(page.getByText('The passwords cannot be shown again')).toBeVisible();
  await expectAccessible(page);
  await page.goto(report);
  await expect(page.getByRole('button', { name: 'Add 2 users' })).toHaveCount(0);
  const pia = await visitor();
  await signIn(pia, 'pia@meridian.example', users[0]?.[4]);
  await expect(pia).toHaveURL(/\/change-password/);
});

test('without scripts, a second post adds nobody and says that the passwords are gone', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'program@northlight.example');
  await check(page, 'Rita,Vega,rita,,rita@home.example,reviewer');
  expect(await saved(page, 'Add 1 user')).toHaveLength(1);
  await page.getByRole('button', { name: 'Add 1 user' }).click();
  await expect(page.getByText('The passwords cannot be shown again')).toBeVisible();
});
