import { expect, expectAccessible, signIn, test } from './support';

test('the support information is changed under Account settings and in force at once', async ({
  page,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/organization');
  await expect(page.getByText('Cobalt IT, S. L.')).toBeVisible();
  // All of it in one place, each part with the way to its change.
  const ways = [
    ['Change company profile', '/account/organization/change'],
    ['Change MPN ID', '/account/mpn-id'],
    ['Manage domains', '/account/domains'],
    ['Read the partner agreement', '/agreement'],
  ] as const;
  for (const [name, address] of ways) {
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', address);
  }
  await expect(page.getByText('cobalt.example', { exact: true })).toBeVisible();
  await expect(page.getByText('Initial domain')).toBeVisible();
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

test('quien puede menos ve el mismo perfil sin lo que no le corresponde, en español', async ({
  visitor,
  world,
}) => {
  await world.sql(`UPDATE "user" SET locale = 'es' WHERE sign_in_name = $1`, [
    'users@cobalt.example',
  ]);
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, 'users@cobalt.example');
  await page.goto('/account/organization');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Dominios' })).toBeVisible();
  await expect(main.getByText('Cobalt IT, S. L.')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Acerca del id. de MPN' })).toBeVisible();
  await expect(main.getByRole('link', { name: /Administrar dominios|^Cambiar/ })).toHaveCount(0);
  await expect(main.getByText(/contrato de partner/i)).toHaveCount(0);
});
