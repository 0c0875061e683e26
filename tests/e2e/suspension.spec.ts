import { expect, expectAccessible, type Page, signIn, test } from './support';

const PROGRAM = 'program@northlight.example';
const MERIDIAN = 'admin@meridian.example';
const LUMEN = 'admin@lumen.example';
const TEJADO = 'admin@tejado.example';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Makes a request and reads the personal link in its draft. */
async function linkFrom(partner: Page, address: string): Promise<string> {
  await partner.goto(address);
  await partner.locator('main button[type="submit"]').click();
  const text = await partner.locator('textarea[name="message"]').inputValue();
  const [link = ''] = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text) ?? [];
  return link;
}

test('a suspended provider manages what exists, begins nothing, and goes on after its reinstatement', async ({
  page,
  visitor,
  mail,
}) => {
  test.setTimeout(180_000);
  const provider = await visitor();
  await signIn(provider, MERIDIAN);
  const link = await linkFrom(provider, '/indirect-resellers/request');
  const reseller = await visitor();
  await signIn(reseller, LUMEN);
  await reseller.goto(link);
  await reseller.getByRole('checkbox').check();

  await signIn(page, PROGRAM);
  await page.getByRole('link', { name: 'Partners', exact: true }).click();
  await page.getByLabel('Search by name, domain or MPN ID').fill('merid');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Meridian Distribution' }).click();
  await expect(page.getByText('This partner has never been suspended.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Suspend partner' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Suspend partner' }).click();
  await expect(page.getByRole('link', { name: 'Choose the reason.' })).toBeVisible();
  await page.getByLabel('Reason').selectOption('Another reason');
  await page.getByRole('button', { name: 'Suspend partner' }).click();
  await expect(page.getByRole('link', { name: /^Write why the partner/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  await page.getByLabel(/^Note to the partner/).fill('Answer the complaint of 12 May.');
  await page.getByRole('button', { name: 'Suspend partner' }).click();
  await expect(page.getByText('Meridian Distribution is suspended.')).toBeVisible();
  await expectAccessible(page);
  const told = await mail.waitFor(MERIDIAN, 'Meridian Distribution was suspended');
  expect(told.text).toContain('Answer the complaint of 12 May.');

  // The page was open before: what is posted from it is refused all the same.
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(
    reseller.getByText('Meridian Distribution cannot take on new business at the moment').first(),
  ).toBeVisible();
  await reseller.goto(link);
  await expect(heading(reseller)).toHaveText(
    'Meridian Distribution cannot take on new business now',
  );
  await expect(reseller.getByRole('main')).not.toContainText(/suspen/i);
  await expectAccessible(reseller);

  await provider.goto('/indirect-resellers');
  await expect(provider.getByText('Meridian Distribution is suspended')).toBeVisible();
  await expect(provider.getByText('Answer the complaint of 12 May.')).toBeVisible();
  await expect(provider.getByRole('rowheader', { name: 'Cobalt IT' })).toBeVisible();
  await expect(provider.getByRole('link', { name: 'Request a partnership' })).toHaveCount(0);
  await expect(provider.getByRole('link', { name: 'View customers Cobalt IT' })).toBeVisible();
  await expectAccessible(provider);
  await provider.goto('/indirect-resellers/request');
  await expect(heading(provider)).toHaveText('Nothing new can be begun now');
  await expectAccessible(provider);

  await page.getByRole('link', { name: 'Reinstate partner' }).click();
  await expectAccessible(page);
  await page.getByLabel(/^Note to the partner/).fill('Thank you for the answer.');
  await page.getByRole('button', { name: 'Reinstate partner' }).click();
  await expect(page.getByText('Meridian Distribution is reinstated.')).toBeVisible();
  await mail.waitFor(MERIDIAN, 'The suspension of Meridian Distribution has ended');
  await page.goto('/program/mail');
  await expect(page.getByRole('rowheader', { name: '… is suspended' })).toBeVisible();
  await reseller.reload();
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(heading(reseller)).toHaveText('Indirect providers');
  await provider.goto('/indirect-resellers');
  await expect(provider.getByRole('rowheader', { name: 'Lumen Systems' })).toBeVisible();
  await expect(provider.getByText('Meridian Distribution is suspended')).toHaveCount(0);
});

test('in Spanish and without scripts: a reseller is suspended while a customer reads its request', async ({
  visitor,
}) => {
  const inSpanish = async (signInName: string) => {
    const person = await visitor({ language: 'es', javaScriptEnabled: false });
    await signIn(person, signInName);
    await person.getByRole('button', { name: 'Español' }).click();
    await expect(person.locator('html')).toHaveAttribute('lang', 'es');
    return person;
  };
  const reseller = await inSpanish(LUMEN);
  const link = await linkFrom(reseller, '/customers/request');
  const customer = await inSpanish(TEJADO);
  await customer.goto(link);
  await customer.getByRole('checkbox', { name: /contrato de cliente/ }).check();

  const office = await inSpanish(PROGRAM);
  await office.goto('/program/partners?kind=reseller&q=lumen');
  await office.getByRole('link', { name: 'Lumen Systems' }).click();
  await office.getByRole('link', { name: 'Suspender al partner' }).click();
  await office.getByLabel('Motivo').selectOption('Una factura lleva más de 60 días vencida');
  await office.getByRole('button', { name: 'Suspender al partner' }).click();
  await expect(office.getByText('Lumen Systems queda suspendido.')).toBeVisible();

  // Without scripts the answer to the post is the page as it stands by now.
  await customer.getByRole('button', { name: 'Aceptar' }).click();
  await expect(heading(customer)).toHaveText('Esta solicitud no se puede aceptar ahora');
  await reseller.goto('/customers');
  await expect(
    reseller.getByText('La organización Lumen Systems está suspendida').first(),
  ).toBeVisible();
  await expect(reseller.getByText('Una factura lleva más de 60 días vencida')).toBeVisible();
});
