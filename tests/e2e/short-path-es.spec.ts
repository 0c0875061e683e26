import { expect, inLanguage, signIn, test, type Page } from './support';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

test.use({ ...inLanguage('es'), javaScriptEnabled: false });

test('un miembro actual del programa queda autorizado de inmediato, sin scripts', async ({
  page,
  mail,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin@tejado.example');
  await page.goto('/enroll');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto('/enroll/association');
  await press(page, 'Iniciar sesión');
  await page.locator('input[name="userName"]').fill('tramontana-mpn');
  await press(page, 'Siguiente');
  await page.locator('input[name="password"]').fill('demo-membership-2026');
  await press(page, 'Iniciar sesión');
  await page.getByRole('radio', { name: /6023456/ }).check();
  await press(page, 'Continuar');
  await expect(page.getByText('Ya está en el programa')).toBeVisible();
  await press(page, 'Continuar');
  await expect(page.getByRole('heading', { name: 'Hay un problema' })).toBeVisible();
  await page.locator('input[name="website"]').fill('tejado.example');
  await page.locator('input[name="email"]').fill('soporte@tejado.example');
  await page.locator('input[name="phone"]').fill('944 550 123');
  await press(page, 'Continuar');
  await expect(page).toHaveURL(/check-answers$/);
  await press(page, 'Inscribirse ahora');
  await expect(page).toHaveURL(/enroll\/status$/);
  const told = await mail.waitFor('teresa.bosch@tramontana.example', 'ya es un revendedor');
  expect(told.text).toContain('Tejado Logistics');
  await page.goto('/home');
  await expect(page.getByText('Primeros pasos').first()).toBeVisible();
});
