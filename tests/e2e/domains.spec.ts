import { expect, expectAccessible, signIn, test, type Page } from './support';

/** The text of the record that the page of a waiting domain shows. */
async function recordOn(page: Page): Promise<string> {
  return (await page.locator('code').textContent()) ?? '';
}

test('adds a domain, proves it, moves a user to it, and removes it again', async ({
  page,
  world,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account');
  await page.getByRole('link', { name: 'Domains' }).click();
  await page.getByRole('link', { name: 'Add domain' }).click();
  await page.getByRole('textbox', { name: 'Domain' }).fill('Cobalt-IT.example');
  await page.getByRole('button', { name: 'Add domain' }).click();
  await expect(page.getByRole('heading', { name: 'Verify the domain' })).toBeVisible();
  await expectAccessible(page);
  world.names.publish('cobalt-it.example', ['v=spf1 -all', await recordOn(page)]);
  await page.getByRole('button', { name: 'Verify domain' }).click();
  await expect(page.getByText('The domain is verified.')).toBeVisible();
  await expect(page.getByRole('row', { name: /cobalt-it\.example/ })).toContainText('Verified');
  await expectAccessible(page);

  await page.goto('/account/users?q=member');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Change sign-in name' }).click();
  await page.getByRole('combobox', { name: 'Domain' }).selectOption('cobalt-it.example');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change sign-in name' }).click();
  await expect(page.getByText('has a new sign-in name.')).toBeVisible();
  await expect(page.getByText('member@cobalt-it.example').first()).toBeVisible();
  const user = page.url().split('?')[0] ?? '';
  await expect
    .poll(() => mail.all().some(({ text }) => text.includes('to member@cobalt-it.example')))
    .toBe(true);

  await page.goto('/account/domains');
  await page.getByRole('link', { name: 'Remove domain cobalt-it.example' }).click();
  await expect(page.getByText('1 user still signs in on cobalt-it.example')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${user}/sign-in-name`);
  await page.getByRole('combobox', { name: 'Domain' }).selectOption('cobalt.example');
  await page.getByRole('button', { name: 'Change sign-in name' }).click();
  await expect(page.getByText('has a new sign-in name.')).toBeVisible();
  await page.goto('/account/domains');
  await page.getByRole('link', { name: 'Remove domain cobalt-it.example' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove domain' }).click();
  await expect(page.getByText('The domain is removed.')).toBeVisible();
  await expect(page.getByText('cobalt-it.example')).toHaveCount(0);
});

test('dice en español por qué un dominio no se puede comprobar', async ({ visitor, world }) => {
  await world.sql(`UPDATE "user" SET locale = 'es' WHERE sign_in_name = $1`, [
    'admin@meridian.example',
  ]);
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  const main = page.getByRole('main');
  const press = (name: string) => main.getByRole('button', { name, exact: true }).click();
  await signIn(page, 'admin@meridian.example');
  await page.goto('/account/domains/add');
  await page.getByRole('textbox', { name: 'Dominio' }).fill('https://meridian.example');
  await press('Agregar dominio');
  await expect(
    main.getByText('Introduzca un nombre de dominio como example.com').first(),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Dominio' })).toHaveValue(
    'https://meridian.example',
  );

  await page.getByRole('textbox', { name: 'Dominio' }).fill('cobalt.example');
  await press('Agregar dominio');
  await press('Comprobar dominio');
  await expect(main.getByText('todavía no hay ningún registro TXT nuestro').first()).toBeVisible();
  world.names.publish('cobalt.example', ['partner-center-verification=other']);
  await press('Comprobar dominio');
  await expect(main.getByText('un texto distinto del que se muestra abajo').first()).toBeVisible();
  world.names.publish('cobalt.example', [await recordOn(page)]);
  await press('Comprobar dominio');
  await expect(
    main.getByText('Otra organización ha comprobado cobalt.example').first(),
  ).toBeVisible();
  await press('No agregar este dominio');
  await expect(main.getByText('El dominio ya no espera su comprobación.')).toBeVisible();
});

test('moves several users to a domain at once, as they were shown, and has the domain looked at', async ({
  page,
  world,
  mail,
}) => {
  await world.sql(
    `INSERT INTO domain (id, organization_id, name, verified_at)
     SELECT gen_random_uuid(), organization_id, 'cobalt-group.example', now()
     FROM domain WHERE name = $1`,
    ['cobalt.example'],
  );
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/domains');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it checked cobalt-group.example' }).click();
  world.names.publish('cobalt-group.example', [await recordOn(page)]);
  await page.getByRole('button', { name: 'Verify domain' }).click();
  await expect(page.getByText('The domain is verified.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Keep it checked/ })).toHaveCount(0);

  await page.goto('/account/users');
  for (const name of ['sales', 'helpdesk']) {
    const row = page.getByRole('row', { name: new RegExp(`${name}@cobalt\\.example`) });
    await row.getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Move to another domain' }).click();
  await expect(page.getByText('2 users selected, over all pages')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '@cobalt-group.example' }).click();
  await expect(
    page.getByText('sales@cobalt.example becomes sales@cobalt-group.example'),
  ).toBeVisible();
  await expectAccessible(page);
  await world.sql(`UPDATE "user" SET version = version + 1 WHERE sign_in_name = $1`, [
    'helpdesk@cobalt.example',
  ]);
  await page.getByRole('button', { name: 'Move 2 users' }).click();
  await expect(page.getByText('Somebody else changed this in the meantime.').first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Move 2 users' }).click();
  await expect(page.getByText('2 users were moved to cobalt-group.example.')).toBeVisible();
  await expect(page.getByText('No user selected')).toBeVisible();
  await expect
    .poll(() => mail.all().filter(({ text }) => text.includes('@cobalt-group.example')).length)
    .toBe(2);
});
