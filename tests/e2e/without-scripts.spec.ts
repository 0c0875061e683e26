import { expect, signIn, test } from './support';

/* What the other stories do with scripts, done by a browser that runs none. */

test('a reseller authorizes its provider, withdraws its access and removes the partnership', async ({
  visitor,
}) => {
  const provider = await visitor({ javaScriptEnabled: false });
  await signIn(provider, 'admin@meridian.example');
  await provider.goto('/indirect-resellers/request');
  await provider.getByLabel('Recipient’s email address').fill('not an address');
  await provider.getByRole('button', { name: 'Continue' }).click();
  await expect(provider).toHaveTitle(/^Error:/);
  await expect(provider.getByLabel('Recipient’s email address')).toHaveValue('not an address');
  await provider.getByLabel('Recipient’s email address').fill('');
  await provider.getByRole('button', { name: 'Continue' }).click();
  const message = provider.getByLabel('Message', { exact: true });
  const text = await message.inputValue();
  await message.fill('Please become our partner.');
  await provider.getByRole('button', { name: 'Done' }).click();
  await expect(provider).toHaveTitle(/^Error:/);
  await expect(message).toHaveValue('Please become our partner.');
  await message.fill(`${text}\n\nWritten without scripts.`);
  await provider.getByRole('button', { name: 'Preview' }).click();
  const preview = provider.getByRole('region', { name: 'What the recipient reads' });
  await expect(preview).toContainText('Written without scripts.');
  await expect(preview).toContainText('/invitation/');
  await message.fill(text);
  await provider.getByRole('button', { name: 'Done' }).click();
  await expect(provider.getByRole('row', { name: /Open/ })).toBeVisible();

  const reseller = await visitor({ javaScriptEnabled: false });
  await signIn(reseller, 'admin@lumen.example');
  await reseller.goto(/https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? '');
  const authorize = reseller.getByRole('button', { name: 'Authorize indirect provider' });
  await authorize.click();
  await expect(reseller).toHaveTitle(/^Error:/);
  await reseller.getByRole('checkbox').check();
  await authorize.click();
  await reseller.getByRole('link', { name: /^Withdraw administrator access/ }).click();
  await reseller.getByRole('button', { name: 'Withdraw administrator access' }).click();
  await expect(reseller.getByText('No administrator access')).toBeVisible();
  await reseller.getByRole('link', { name: /^Grant administrator access/ }).click();
  await reseller.getByRole('button', { name: 'Grant administrator access' }).click();
  await expect(reseller).toHaveTitle(/^Error:/);
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Grant administrator access' }).click();
  await expect(reseller.getByText('No administrator access')).toHaveCount(0);
  await reseller.getByRole('link', { name: /^Remove partnership/ }).click();
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(reseller.getByText('No indirect providers yet')).toBeVisible();
});

test('a partner pages and opens its list, and removes a customer with its privileges', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers');
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names).toHaveCount(25);
  const first = await names.allInnerTexts();
  const tick = page.getByLabel(`Select ${first[0] ?? ''}`);
  await tick.check();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(names).toHaveCount(16); // Olivar and forty more
  const second = await names.allInnerTexts();
  expect(new Set([...first, ...second]).size).toBe(41);
  await page.getByRole('button', { name: 'Previous', exact: true }).click();
  await expect(names).toHaveText(first);
  await expect(tick).toBeChecked(); // kept though nobody pressed "Keep"
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click();
  await expect(names.first()).toHaveText(second.at(-1) ?? '');

  await page.getByLabel('Search by name, domain or ID').fill('oli');
  await page.getByLabel('Search by name, domain or ID').press('Enter');
  await expect(names).toHaveText(['Olivar Foods']);
  await page.getByRole('link', { name: 'Olivar Foods', exact: true }).click();
  const id = /\/customers\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? '';
  await expect(page.getByText(id)).toBeVisible();
  await page.getByRole('link', { name: 'Remove customer relationship' }).click();
  await page.getByLabel('Give up the delegated administration privileges too').check();
  await page.getByRole('button', { name: 'Remove customer relationship' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await expect(
    page.getByLabel('Give up the delegated administration privileges too'),
  ).toBeChecked();
  await page.getByLabel(/I declare that/).check();
  await page.getByRole('button', { name: 'Remove customer relationship' }).click();
  await expect(page.getByText('The customer relationship is removed.')).toBeVisible();

  const owner = await visitor({ javaScriptEnabled: false });
  await signIn(owner, 'admin@olivar.example');
  await owner.goto('/partner-relationships');
  await expect(owner.getByRole('heading', { name: 'Meridian Distribution' })).toBeVisible();
  await expect(owner.getByRole('heading', { name: 'Cobalt IT' })).toHaveCount(0);
  await owner.getByRole('link', { name: 'Withdraw privileges Meridian Distribution' }).click();
  await owner.getByRole('button', { name: 'Withdraw privileges' }).click();
  await expect(owner.getByText('The administration privileges are withdrawn.')).toBeVisible();
  await owner.getByRole('link', { name: 'End relationship Meridian Distribution' }).click();
  await owner.getByRole('button', { name: 'End relationship' }).click();
  await expect(owner.getByText('No partner relationships')).toBeVisible();
});

test('an admin changes, blocks, deletes, restores and resets a user, and leaves', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'admin@granada.example');
  await page.goto('/account/users');
  await page.getByRole('link', { name: 'Manuel Ríos' }).click();
  await page.getByRole('radio', { name: 'Sales agent' }).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByText('The roles are updated.')).toBeVisible();
  for (const act of ['Block user', 'Unblock user', 'Delete user', 'Restore user']) {
    await page.getByRole('link', { name: act, exact: true }).click();
    await page.getByRole('button', { name: act, exact: true }).click();
    await expect(page.getByRole('link', { name: act, exact: true })).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Reset password', exact: true }).click();
  await page.getByRole('button', { name: 'Reset password', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The password is reset' })).toBeVisible();
  await expect(page.locator('code').filter({ hasText: /^(\w{5}-){3}\w{5}$/ })).toBeVisible();
  await page.getByLabel(/^Account menu/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/account/users');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a reviewer fails a check, takes it up again and authorizes; each change is mailed', async ({
  visitor,
  mail,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'reviewer@northlight.example');
  await page.goto('/program/review?q=ENR-4D7N');
  await page
    .getByRole('row', { name: /Duna Systems/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Fail the employment check' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Reason').selectOption('contactNotEmployed');
  await page.getByRole('button', { name: 'Fail the employment check' }).click();
  await mail.waitFor('diana.ferrer@duna.example', 'Your enrollment: check not passed, Employment');
  await page.getByRole('button', { name: 'Take the employment check up again' }).click();
  await page.getByRole('button', { name: 'Pass the employment check' }).click();
  await page.getByRole('button', { name: 'Pass the business check' }).click();
  await mail.waitFor('diana.ferrer@duna.example', 'Your enrollment: now at');
  await page.getByRole('link', { name: 'Authorize enrollment' }).click();
  await page.getByRole('button', { name: 'Authorize enrollment' }).click();
  await expect(page.getByText('The enrollment is decided; nothing is left to do.')).toBeVisible();
  await mail.waitFor('diana.ferrer@duna.example', 'Duna Systems is now an indirect reseller');
});
