import { expect, expectAccessible, signIn, test, type Page } from './support';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

test('an existing program member gives the support contact alone and is authorized at once', async ({
  page,
  mail,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin@granada.example');
  await page.goto('/enroll/association');
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/membership$/);
  await page.locator('input[name="userName"]').fill('tramontana-mpn');
  await press(page, 'Next');
  await expect(page).toHaveURL(/membership-password$/);
  await page.locator('input[name="password"]').fill('demo-membership-2026');
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/profile$/);
  await page.getByRole('radio', { name: /6023456/ }).check();
  await press(page, 'Continue');

  await expect(page).toHaveURL(/enroll\/support$/);
  await expect(page.getByText('You are already in the program')).toBeVisible();
  await expect(page.getByText('Passeig Marítim, 8')).toBeVisible();
  await expect(page.getByText('teresa.bosch@tramontana.example')).toBeVisible();
  await expect(page.getByRole('main').locator('input:not([type="hidden"])')).toHaveCount(3);
  await expectAccessible(page);
  await page.goto('/enroll/legal-profile');
  await expect(page).toHaveURL(/enroll\/support$/);
  await press(page, 'Continue');
  await expect(page.getByRole('link', { name: /Enter the/ }).first()).toBeVisible();
  await page.locator('input[name="website"]').fill('granada.example');
  await page.locator('input[name="email"]').fill('help@granada.example');
  await page.locator('input[name="phone"]').fill('915 550 123');
  await press(page, 'Continue');

  await expect(page).toHaveURL(/check-answers$/);
  await expect(page.getByText('help@granada.example')).toBeVisible();
  await expect(page.getByText('Passeig Marítim, 8')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Enroll now');
  await expect(page).toHaveURL(/enroll\/status$/);
  await expect(page.getByText('Your organization is an indirect reseller')).toBeVisible();
  await expect(page.getByText('not needed', { exact: true })).toHaveCount(3);
  await expect(page.getByText('not reached')).toHaveCount(0);
  await expectAccessible(page);
  const told = await mail.waitFor('teresa.bosch@tramontana.example', 'is now an indirect reseller');
  expect(told.text).toContain('Granada Networks');

  await page.goto('/account/mpn-id');
  await expect(page.getByText('6023456')).toBeVisible();
  await page.goto('/activity');
  await expect(page.getByText('Authorized as an existing program member').first()).toBeVisible();
});
