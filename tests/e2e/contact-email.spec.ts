import { DEMO_PASSWORD, expect, expectAccessible, inLanguage, signIn, test } from './support';

test.use(inLanguage('es'));

test('the own contact email changes by a link at the new address, once, and the old one is told', async ({
  page,
  visitor,
  world,
  mail,
}) => {
  await signIn(page, 'member@tejado.example');
  await page.goto('/account/my-profile');
  await page.locator('select[name="locale"]').selectOption('es');
  await page.getByRole('main').locator('form button[type="submit"]').last().click();
  await expect(page.getByText('Su perfil se ha guardado.')).toBeVisible();

  await page.getByRole('link', { name: 'Cambiar el correo de contacto' }).click();
  await expectAccessible(page);
  const address = page.getByLabel('Nuevo correo de contacto');
  await address.fill('sin arroba');
  await page.getByRole('button', { name: 'Enviar confirmación' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(address).toHaveValue('sin arroba');

  // Too long after the last proof: asked again, and nothing typed is lost.
  await world.sql("UPDATE session SET proved_at = now() - interval '16 minutes'", []);
  await address.fill('miguel@nuevo.example');
  await page.getByRole('button', { name: 'Enviar confirmación' }).click();
  await expect(address).toHaveValue('miguel@nuevo.example');
  await page.locator('input[type="password"]').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Confirmar y continuar' }).click();
  await expect(page.getByText('allí le espera un mensaje')).toBeVisible();
  await expect(page.getByText('miguel@nuevo.example')).toHaveCount(0);

  const question = await mail.waitFor('miguel@nuevo.example', 'Confirme su nuevo correo');
  const link = question.links.find((candidate) => candidate.includes('/confirm-email/')) ?? '';
  const reader = await visitor({ language: 'es' });
  await reader.goto(link);
  await expectAccessible(reader);
  await page.goto('/account/my-profile');
  await expect(page.getByText('member@tejado.example').last()).toBeVisible();
  await page.goto(link);
  await page.getByRole('button', { name: 'Usar esta dirección' }).click();
  await expect(page.getByText('Su correo de contacto se ha cambiado.')).toBeVisible();
  await expect(page.getByText('miguel@nuevo.example')).toBeVisible();
  await mail.waitFor('member@tejado.example', 'Se cambió el correo de contacto');

  await reader.getByRole('button', { name: 'Usar esta dirección' }).click();
  await expect(reader.getByText('ya se ha usado').first()).toBeVisible();
  await reader.goto(link);
  await expect(
    reader.getByRole('heading', { name: 'Esta dirección ya está confirmada' }),
  ).toBeVisible();
  await expectAccessible(reader);
});
