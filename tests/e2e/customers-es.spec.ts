import { expect, expectAccessible, inLanguage, signIn, test } from './support';
import { linkMailedTo, send } from './support/requests';

const PASSWORD = 'seven quiet herons at dusk';

test.use(inLanguage('es'));

test('una empresa sin cuenta crea una desde el vínculo, vuelve a él y acepta', async ({
  page,
  visitor,
  mail,
}) => {
  const partner = await visitor();
  await signIn(partner, 'admin@cobalt.example');
  await partner.goto('/customers/request');
  await partner.getByRole('radio', { name: 'Español' }).check();
  await send(partner, 'Almazara', 'it@almazara.example');
  const link = await linkMailedTo(mail, 'it@almazara.example');

  await page.goto(link);
  await expect(page.getByText('Para clientes')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Crear una' }).click();
  await page.locator('input[name="organizationName"]').fill('Almazara del Sur');
  await page.locator('select[name="country"]').selectOption('ES');
  await page.locator('input[name="domainPrefix"]').fill('almazara-sur');
  await page.locator('input[name="firstName"]').fill('Inés');
  await page.locator('input[name="lastName"]').fill('Robles');
  await page.locator('input[name="contactEmail"]').fill('ines@almazara.example');
  await page.locator('input[name="alias"]').fill('ines');
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form:has(input[name="alias"]) button[type="submit"]').click();
  await expect(page).toHaveURL(/check-your-mail/);

  const { links } = await mail.waitFor('ines@almazara.example');
  await page.goto(links.find((candidate) => candidate.includes('/verify-email/')) ?? '');
  await page.getByRole('main').locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/sign-in/);
  const said = /ines@almazara-sur\.[\w.-]+/.exec(
    (await mail.waitFor('ines@almazara.example')).text,
  );
  await expect(page.locator('input[name="signInName"]')).toHaveValue(
    said?.[0] ?? 'no mail names it',
  );
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page).toHaveURL(link);

  await expect(page.getByText('Cobalt IT', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/He leído el contrato de cliente/).check();
  await page.getByRole('button', { name: 'Aceptar' }).click();
  await expect(page.getByRole('heading', { name: 'Relaciones con partners' })).toBeVisible();
  await expect(page.getByText('Ha aceptado.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Retirar privilegios Cobalt IT' }).click();
  await page.getByRole('button', { name: 'Retirar privilegios' }).click();
  await expect(page.getByText('Los privilegios de administración están retirados.')).toBeVisible();
});

test('un agente etiqueta lo marcado en dos búsquedas, sin scripts, y filtra por etiqueta', async ({
  visitor,
}) => {
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, 'admin@cobalt.example');
  await page.getByRole('button', { name: 'Español' }).click();
  await page.goto('/customers/selection');
  await expect(page.getByRole('heading', { name: 'Ningún cliente seleccionado' })).toBeVisible();
  for (const name of ['Quesería Montblanc', 'Viveros del Turia']) {
    await page.goto(`/customers?q=${encodeURIComponent(name)}`);
    await page.getByLabel(`Seleccionar ${name}`).check();
    await page.getByRole('button', { name: 'Guardar esta selección' }).click();
  }
  await expect(page.getByText('2 clientes seleccionados, en todas las páginas')).toBeVisible();
  await page.getByRole('button', { name: 'Etiquetar los clientes seleccionados' }).click();
  await expect(page.getByRole('link', { name: 'Quesería Montblanc' })).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar las etiquetas' }).click();
  await expect(page.getByRole('link', { name: /Escriba al menos una etiqueta/ })).toBeVisible();
  await page.getByLabel('Etiquetas que se agregan').fill('Campaña de otoño, VIP');
  await page.getByRole('button', { name: 'Cambiar las etiquetas' }).click();
  await expect(page.getByText('Las etiquetas se han cambiado.')).toBeVisible();
  await page.goto('/customers?tag=campana%20de%20otono');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(2);

  await page.getByRole('link', { name: 'Etiquetar toda esta lista' }).click();
  await expect(page.getByText('Va a cambiar las etiquetas de 2 clientes.')).toBeVisible();
  await expect(page.getByText('Etiqueta: campana de otono')).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar etiquetas de 2 clientes' }).click();
  await expect(page.getByRole('link', { name: /Escriba al menos una etiqueta/ })).toBeVisible();
  await page.getByLabel('Etiquetas que se agregan').fill('Norte');
  await page.getByRole('button', { name: 'Cambiar etiquetas de 2 clientes' }).click();
  await expect(page.getByText('Las etiquetas se han cambiado.')).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: 'Norte' })).toHaveCount(2);
  await page.goto('/customers/selection');
  await page.getByRole('button', { name: 'Quitar la selección' }).click();
  await page.goto('/customers/selection');
  await expect(page.getByRole('heading', { name: 'Ningún cliente seleccionado' })).toBeVisible();
});
