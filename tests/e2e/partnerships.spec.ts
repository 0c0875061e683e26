import { expect, expectAccessible, type Page, signIn, test } from './support';

const MERIDIAN = 'admin@meridian.example';
const LUMEN = 'admin@lumen.example';
const COBALT = 'admin@cobalt.example';

/** Makes an invitation up to its draft and reads the personal link in it. */
async function draftOf(provider: Page, label: string): Promise<string> {
  await provider.goto('/indirect-resellers/request');
  await provider.locator('input[name="label"]').fill(label);
  await provider.locator('main button[type="submit"]').click();
  await expect(provider.locator('textarea[name="message"]')).toBeVisible();
  return linkIn(await provider.locator('textarea[name="message"]').inputValue());
}

function linkIn(text: string): string {
  const [link] = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`No link in: ${text}`);
  return link;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a provider invites a reseller, whose Global admin authorizes it', async ({
  page,
  visitor,
  mail,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, MERIDIAN);
  await page.goto('/indirect-resellers');
  await page.getByRole('link', { name: 'Request a partnership' }).click();
  await expectAccessible(page);
  await page.getByLabel('Recipient’s email address').fill(LUMEN);
  await page.getByRole('button', { name: 'Continue' }).click();

  const message = page.getByLabel('Message', { exact: true });
  const text = await message.inputValue();
  await message.fill('Please become our partner.');
  await page.getByRole('button', { name: 'Copy to clipboard' }).click();
  await expect(page.getByText('The personal link is missing').first()).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('link', { name: /The personal link is missing/ })).toBeVisible();
  await expectAccessible(page);
  await message.fill(`Dear Lumen,\n\n${text}`);
  await page.getByRole('button', { name: 'Copy to clipboard' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await message.inputValue(),
  );
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('The message is on its way.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /admin@lumen\.example.*Sent/ })).toBeVisible();
  await expectAccessible(page);

  const invitation = await mail.waitFor(LUMEN, 'invites you to a partnership');
  expect(invitation.text).toContain('Dear Lumen,');
  const link = linkIn(invitation.text);

  const reseller = await visitor();
  await reseller.goto(link);
  await expect(heading(reseller)).toHaveText(
    'Meridian Distribution asks to be your indirect provider',
  );
  await expectAccessible(reseller);
  await reseller.getByRole('link', { name: 'Sign in' }).click();
  await reseller.locator('input[name="signInName"]').fill(LUMEN);
  await reseller.locator('input[name="password"]').fill('demo-passphrase-2026');
  await reseller.locator('main button[type="submit"]').click();
  await expect(reseller).toHaveURL(link);
  await expect(reseller.getByText('may submit orders and add subscriptions')).toBeVisible();
  await expect(
    reseller.getByText('administrator access to your organization’s own tenant'),
  ).toBeVisible();
  await expectAccessible(reseller);
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(reseller.getByRole('link', { name: /Tick the box/ })).toBeVisible();
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();

  await expect(heading(reseller)).toHaveText('Indirect providers');
  await expect(
    reseller.getByRole('row', { name: /Meridian Distribution Spain 4391507/ }),
  ).toBeVisible();
  await expectAccessible(reseller);
  await page.goto('/indirect-resellers');
  await expect(page.getByRole('row', { name: /Lumen Systems France 5234512/ })).toBeVisible();
  await expectAccessible(page);
  await mail.waitFor(MERIDIAN, 'Lumen Systems authorized you');
  await mail.waitFor(LUMEN, 'Meridian Distribution is now your indirect provider');

  await reseller.goto(link);
  await expect(heading(reseller)).toHaveText('You have accepted this invitation');
  await reseller.getByRole('link', { name: 'Indirect providers' }).last().click();
  await expect(heading(reseller)).toHaveText('Indirect providers');
});

test('a resent link replaces the old one, a revoked one says so, a made-up one is unknown', async ({
  page,
  visitor,
}) => {
  await signIn(page, MERIDIAN);
  const first = await draftOf(page, 'Fair in Seville');
  await page.getByRole('button', { name: 'Make a new link' }).click();
  await expect(page.getByText('The invitation has a new link.')).toBeVisible();
  const message = page.locator('textarea[name="message"]');
  await expect(message).not.toHaveValue(new RegExp(first));
  const second = linkIn(await message.inputValue());
  const reader = await visitor();
  await reader.goto(first);
  await expect(heading(reader)).toHaveText('This link is not valid');
  await reader.goto(second);
  await expect(heading(reader)).toContainText('Meridian Distribution');
  await page.getByRole('link', { name: 'Revoke' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revoke invitation' }).click();
  await expect(page.getByText('The invitation is revoked.')).toBeVisible();
  await expect(heading(page)).toHaveText('Fair in Seville');
  const response = await reader.goto(second);
  await expect(heading(reader)).toHaveText('This invitation was taken back');
  await expect(reader.getByRole('main')).not.toContainText('Meridian');
  expect(response?.headers()['referrer-policy']).toBe('no-referrer');
  await expectAccessible(reader);
});

test('in Spanish and without scripts: copied, read, declined', async ({ visitor, mail }) => {
  const provider = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(provider, 'admin@harborline.example');
  await provider.getByRole('button', { name: 'Español' }).click();
  await expect(provider.locator('html')).toHaveAttribute('lang', 'es');
  await provider.goto('/indirect-resellers/request');
  await expect(heading(provider)).toHaveText('Solicitar una asociación');
  await provider.getByLabel('Español').check();
  await provider.getByRole('button', { name: 'Continuar' }).click();
  const text = await provider.getByLabel('Mensaje', { exact: true }).inputValue();
  expect(text).toContain('desea ser su proveedor indirecto');
  await expect(
    provider.getByRole('link', { name: 'Abrir en el correo electrónico' }),
  ).toHaveAttribute('href', /^mailto:\?subject=.*invitation%2F/);
  await provider.getByRole('button', { name: 'Listo' }).click();
  await expect(heading(provider)).toHaveText('Invitaciones');

  const reseller = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(reseller, 'admin@pampa.example');
  await reseller.getByRole('button', { name: 'Español' }).click();
  await expect(reseller.locator('html')).toHaveAttribute('lang', 'es');
  await reseller.goto(linkIn(text));
  await expect(
    reseller.getByRole('button', { name: 'Autorizar proveedor indirecto' }),
  ).toBeVisible();
  await reseller.getByRole('link', { name: 'Rechazar' }).click();
  await expect(reseller.getByText('No se concede nada a')).toBeVisible();
  await reseller.getByRole('button', { name: 'Rechazar' }).click();
  await expect(heading(reseller)).toHaveText('Esta invitación se rechazó');
  await mail.waitFor('admin@harborline.example', /declined|rechazó/);
  await provider.reload();
  await expect(provider.getByRole('row', { name: /Rechazada/ })).toBeVisible();
});

test('a reseller sees shared customers, withdraws and grants access, removes the partnership; customers stay', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, COBALT);
  await page.goto('/indirect-providers');
  await page.getByRole('link', { name: 'View customers Meridian Distribution' }).click();
  await expect(heading(page)).toHaveText('Customers shared with Meridian Distribution');
  await expect(page.getByRole('rowheader', { name: 'Olivar Foods' })).toBeVisible();
  await expectAccessible(page);
  const shared = page.url();
  const other = await visitor();
  await signIn(other, 'admin@harborline.example');
  expect((await other.goto(shared))?.status()).toBe(404);

  await page.goto('/indirect-providers');
  await page.getByRole('link', { name: /^Withdraw administrator access/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Withdraw administrator access' }).click();
  await expect(page.getByText('No administrator access')).toBeVisible();
  await page.getByRole('link', { name: /^Grant administrator access/ }).click();
  await expect(page.getByText('can administer your tenant from now on')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Grant administrator access' }).click();
  await expect(page.getByRole('link', { name: /Tick the box/ })).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Grant administrator access' }).click();
  await expect(page.getByText('The administrator access is granted again')).toBeVisible();
  await expect(page.getByText('No administrator access')).toHaveCount(0);
  await mail.waitFor(MERIDIAN, 'Cobalt IT granted you administrator access again');

  await page.getByRole('link', { name: /^Remove partnership/ }).click();
  await expect(page.getByText('Customers are not removed')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(page.getByRole('link', { name: /Tick the box/ })).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(page.getByText('No indirect providers yet')).toBeVisible();
  await page.goto(shared);
  await expect(heading(page)).toHaveText('This partnership was removed');
  await page.getByRole('link', { name: 'Indirect providers' }).last().click();
  await expect(page.getByText('No indirect providers yet')).toBeVisible();
  await page.goto('/customers?q=Olivar');
  await expect(page.getByRole('rowheader', { name: 'Olivar Foods' })).toBeVisible();

  const provider = await visitor();
  await signIn(provider, MERIDIAN);
  await provider.goto('/indirect-resellers');
  await expect(provider.getByRole('rowheader', { name: /Cobalt IT/ })).toHaveCount(0);
});
