import { expect, expectAccessible, signIn, test } from './support';

test('the support information is changed under Account settings and in force at once', async ({
  page,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/organization');
  await expect(page.getByText('Cobalt IT, S. L.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Change customer support information' }).click();
  await page.getByLabel('Support email').fill('no address');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page.getByLabel('Support email')).toHaveValue('no address');
  await page.getByLabel('Support email').fill('help@cobalt.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();
  await expect(page.getByText('help@cobalt.example')).toBeVisible();
});
