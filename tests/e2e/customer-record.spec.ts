import { expect, expectAccessible, signIn, test, type Page } from './support';

/** Opens a part of the record of the customer that a search finds. */
async function openRecord(page: Page, part: string): Promise<string> {
  await page.goto('/customers?q=olivar');
  const account = await page.getByRole('rowheader').getByRole('link').getAttribute('href');
  const id = account?.split('/')[2] ?? '';
  await page.goto(`/customers/${id}/${part}`);
  return id;
}

test('two colleagues edit one customer at once; the second sees what changed and loses nothing', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const id = await openRecord(page, 'edit');
  await expectAccessible(page);
  const colleague = await visitor();
  await signIn(colleague, 'sales@cobalt.example');
  await openRecord(colleague, 'edit');

  await colleague.getByLabel('Billing name').fill('Olivar Foods, S.A.');
  await colleague.getByLabel('First name').fill('Inés');
  await colleague.getByRole('button', { name: 'Save changes' }).click();
  await expect(colleague.getByText('The changes are saved.')).toBeVisible();

  await page.getByLabel('Billing name').fill('Olivar');
  await page.getByLabel('Phone').fill('12');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Somebody saved changes while you were editing')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Billing name' })).toContainText('Olivar Foods, S.A.');
  await expectAccessible(page);
  await expect(page.getByLabel('Billing name')).toHaveValue('Olivar');
  await expect(page.getByLabel('First name')).toHaveValue('Inés');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('link', { name: /no phone number that exists/ })).toBeVisible();
  await expect(page.getByLabel('Billing name')).toHaveValue('Olivar');
  await page.getByLabel('Phone').fill('915 55 01 23');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();
  await expect(page.getByText('+34 915 55 01 23')).toBeVisible();
  await expect(page.getByText('Inés', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/customers/${id}/tags`);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Tags' }).fill('VIP\nNorth');
  await page.getByRole('button', { name: 'Change tags' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'VIP' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(page.getByText('Acting for Olivar Foods')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Changed a customer’s account' })).toHaveCount(
    2,
  );
  await expectAccessible(page);
});

test('un proveedor indica quién da soporte, sin scripts; quien no puede facturar lo lee', async ({
  visitor,
  world,
}) => {
  const options = { language: 'es', javaScriptEnabled: false } as const;
  const helpdesk = await visitor(options);
  await signIn(helpdesk, 'helpdesk@meridian.example');
  await helpdesk.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await openRecord(helpdesk, 'support-contact');
  const stale = await visitor(options);
  await signIn(stale, 'admin@meridian.example');
  await stale.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  const id = await openRecord(stale, 'support-contact');

  await helpdesk.getByRole('radio', { name: 'Cobalt IT' }).check();
  await helpdesk.getByRole('button', { name: 'Guardar los cambios' }).click();
  await expect(helpdesk.getByText('El contacto de soporte técnico se ha cambiado.')).toBeVisible();
  await helpdesk.goto(`/customers/${id}/edit`);
  await expect(helpdesk.getByText('El nombre de facturación lo puede cambiar')).toBeVisible();
  await expect(helpdesk.getByLabel('Nombre de facturación')).toHaveCount(0);

  await stale.getByRole('radio', { name: 'Cobalt IT' }).check();
  await stale.getByRole('button', { name: 'Guardar los cambios' }).click();
  await expect(stale).toHaveTitle(/^Error:/);
  await expect(
    stale.getByText('Otra persona ha cambiado entretanto el contacto de soporte técnico.'),
  ).toBeVisible();

  const customer = await visitor(options);
  await signIn(customer, 'admin@olivar.example');
  await customer.context().addCookies([{ name: 'pc-locale', value: 'es', url: world.url }]);
  await customer.goto('/partner-relationships');
  await expect(customer.getByText('Contacto de soporte técnico designado')).toBeVisible();
});
