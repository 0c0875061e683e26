import { expect, expectAccessible, signIn, test, type Page } from './support';

const PASSWORD = 'demo-membership-2026';
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

/** From the membership sign-in, wherever it stands, to the list of profiles. */
async function signInTo(page: Page, userName: string) {
  await page.locator('input[name="userName"]').fill(userName);
  await press(page, 'Next');
  await expect(page).toHaveURL(/password$/);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/profile$/);
}

test.describe.configure({ mode: 'serial' });

test('every profile that cannot be chosen says why and what to do; a forged post is refused', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin@granada.example');
  await page.goto('/enroll/association');
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/membership$/);
  await signInTo(page, 'granada-mpn');
  for (const reason of [
    'Not active: the profile is still pending. Wait',
    'Not active: the profile was declined. Have it corrected',
    'This is a global MPN ID. Only a location can be associated: choose a location',
    'In another country (Portugal) than your organization (Spain). Choose a location in Spain',
  ]) {
    await expect(page.getByText(reason)).toBeVisible();
  }
  await expectAccessible(page);
  // A browser that offers what the page does not.
  const forged = page.getByRole('radio', { name: /6012346/ });
  await forged.evaluate((radio) => radio.removeAttribute('disabled'));
  await forged.check();
  await press(page, 'Continue');
  await expect(page.getByText('it was declined. Have it corrected').first()).toBeVisible();
  await expect(page).toHaveURL(/profile$/);

  const others = {
    'granada-old': 'Already associated with another organization. Choose another location',
    'cobalt-mpn': 'Another organization of this portal has associated it already.',
    'granada-new': 'This account has no organization profile',
  };
  for (const [userName, words] of Object.entries(others)) {
    await press(page, 'Cancel');
    await expect(page).toHaveURL(/membership$/);
    await signInTo(page, userName);
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page);
  }
});

test('a Global admin changes the MPN ID, and all of them hear of it', async ({ page, mail }) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account');
  await page.getByRole('main').getByRole('link', { name: 'MPN ID', exact: true }).click();
  await expect(page.getByText('5123401')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Change MPN ID' }).click();
  await expect(page).toHaveURL(/mpn-id\/sign-in$/);
  await signInTo(page, 'granada-old');
  await expect(page.getByText('Already associated with another organization.')).toBeVisible();
  await press(page, 'Cancel');
  await expect(page).toHaveURL(/mpn-id\/sign-in$/);
  await expect(page.locator('input[name="userName"]')).toHaveValue('granada-old');
  await signInTo(page, 'cobalt-mpn');
  await expect(page.getByText('Your organization uses this MPN ID now.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /5123402/ }).check();
  await press(page, 'Continue');
  await expect(page).toHaveURL(/mpn-id\/confirm$/);
  await expect(page.getByText('From 5123401 to 5123402, Cobalt IT Sevilla')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Change MPN ID');
  await expect(page.getByText('The MPN ID was changed.')).toBeVisible();
  await expect(page.getByText('5123402')).toBeVisible();
  const told = await mail.waitFor('admin@cobalt.example', 'The MPN ID of Cobalt IT was changed');
  expect(told.text).toContain('from 5123401 to 5123402');
  await page.goto('/activity');
  await expect(page.getByText('Changed the MPN ID').first()).toBeVisible();
});

test('others with a view of it read the MPN ID and who can change it', async ({ page }) => {
  await signIn(page, 'sales@cobalt.example');
  await page.goto('/account/mpn-id');
  await expect(page.getByText('5123402')).toBeVisible();
  await expect(page.getByText('(admin@cobalt.example)')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change MPN ID' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/account/mpn-id/sign-in');
  await expect(page.locator('input[name="userName"]')).toHaveCount(0);
});
