import { readFile } from 'node:fs/promises';

import { expect, expectAccessible, signIn, test, type Page } from './support';
import { ask, linkMailedTo, send } from './support/requests';

async function customerRow(page: Page, name: string) {
  await page.goto(`/customers?q=${encodeURIComponent(name)}`);
  return page.getByRole('row', { name: new RegExp(name) }).first();
}

test('a reseller asks; the customer accepts and leaves out the privileges', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Request a reseller relationship' }).click();
  await expectAccessible(page);
  const privileges = page.getByLabel('Include delegated administration privileges');
  await expect(privileges).toBeChecked();
  await send(page, 'Tejado, spring', 'it@tejado.example');
  const link = await linkMailedTo(mail, 'it@tejado.example');

  const owner = await visitor();
  await signIn(owner, 'admin@tejado.example');
  await owner.goto(link);
  await expectAccessible(owner);
  await expect(owner.getByText('5123401')).toBeVisible();
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner.getByRole('heading', { name: /problem/i })).toBeFocused();
  await expectAccessible(owner);
  const grant = owner.getByLabel('Grant the delegated administration privileges');
  await expect(grant).toBeChecked();
  await grant.uncheck();
  await owner.getByLabel(/I have read the customer agreement/).check();
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner).toHaveURL(/\/partner-relationships/);
  await expectAccessible(owner);
  const card = owner.getByRole('listitem').filter({ hasText: 'Cobalt IT' });
  await expect(card.getByText('Not granted')).toBeVisible();

  const row = await customerRow(page, 'Tejado Logistics');
  await expect(row.getByText('Not granted')).toBeVisible();
  await expect(page.getByText('Customer ID')).toHaveCount(0);
  await row.getByLabel('Details of Tejado Logistics').click();
  await expect(page.getByText('Customer ID')).toBeVisible();
  await expectAccessible(page);
  await mail.waitFor('admin@cobalt.example', 'Tejado Logistics is now your customer');

  await owner.goto(link);
  await expect(
    owner.getByRole('heading', { name: 'You have accepted this invitation' }),
  ).toBeVisible();
  await expectAccessible(owner);
});

test('a colleague who may not offer the privileges reads who may', async ({ page, visitor }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers/request');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/invitations\/[0-9a-f-]{36}$/);
  const colleague = await visitor();
  await signIn(colleague, 'sales@cobalt.example');
  for (const address of [page.url(), `${page.url()}/revoke`]) {
    await colleague.goto(address);
    const roles = colleague.getByText('one of these roles: Global admin or Admin agent');
    await expect(roles).toBeVisible();
  }
});

test('a colleague who may not decide reads who can, and how to forward it', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await ask(page, mail, 'Tejado, to a colleague', 'office@tejado.example');

  const member = await visitor();
  await member.goto(link);
  await expectAccessible(member);
  await expect(member.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await member.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await member.locator('input[name="signInName"]').fill('member@tejado.example');
  await member.locator('input[name="password"]').fill('demo-passphrase-2026');
  await member.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(member).toHaveURL(link);
  await expectAccessible(member);
  await expect(member.getByText('admin@tejado.example')).toBeVisible();
  await expect(member.getByRole('link', { name: 'Forward by email' })).toHaveAttribute(
    'href',
    /^mailto:/,
  );
  await expect(member.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});

test('two partners ask by one link; one acceptance, without scripts, makes both', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/indirect-providers');
  await page.getByRole('link', { name: 'Invite new customers' }).click();
  await expectAccessible(page);
  await send(page, 'Granada, both', 'it@granada.example');
  const link = await linkMailedTo(mail, 'it@granada.example');

  const owner = await visitor({ javaScriptEnabled: false });
  await signIn(owner, 'admin@granada.example');
  await owner.goto(link);
  const main = owner.getByRole('main');
  await expect(main.getByText('Cobalt IT', { exact: true })).toBeVisible();
  await expect(main.getByText('Meridian Distribution', { exact: true })).toBeVisible();
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner).toHaveTitle(/^Error:/);
  await owner.getByLabel('Grant the delegated administration privileges').uncheck();
  await owner.getByLabel(/I have read the customer agreement/).check();
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner).toHaveURL(/\/partner-relationships/);
  for (const partner of ['Cobalt IT', 'Meridian Distribution']) {
    const card = owner.getByRole('listitem').filter({ hasText: partner });
    await expect(card.getByText('Not granted')).toBeVisible();
  }

  await expect(await customerRow(page, 'Granada Networks')).toContainText('Meridian Distribution');
  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  await expect(await customerRow(provider, 'Granada Networks')).toContainText('Cobalt IT');
});

test('a customer declines; the request says so and its link is over', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@meridian.example');
  const link = await ask(page, mail, 'Tejado, first try', 'no@tejado.example');
  const owner = await visitor();
  await signIn(owner, 'admin@tejado.example');
  await owner.goto(link);
  await owner.getByRole('link', { name: 'Decline' }).click();
  await expect(owner.getByText('Nothing is granted to Meridian Distribution')).toBeVisible();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Decline' }).click();
  await expect(owner.getByRole('heading', { name: /was declined/ })).toBeVisible();
  await expectAccessible(owner);
  await page.goto('/customers/requests');
  await expect(page.getByRole('row', { name: /Tejado, first try/ })).toContainText('Declined');
  await expectAccessible(page);
});

test('a request that was taken back says so to whoever opens it', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await ask(page, mail, 'Not for everybody', 'any@nobody.example');
  await page.goto('/customers/requests');
  const row = page.getByRole('row', { name: /Not for everybody/ });
  await row.getByRole('link', { name: /Revoke/ }).click();
  await page.getByRole('button', { name: 'Revoke invitation' }).click();
  await expect(page.getByText('The invitation is revoked.')).toBeVisible();
  await expect(page.getByText('Works until')).toHaveCount(0);
  const late = await visitor();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible();
});

test('a Sales agent asks for the relationship alone, and is told why; so the customer reads it', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'sales@cobalt.example');
  await page.goto('/customers/request');
  await expect(page.getByLabel('Include delegated administration privileges')).toHaveCount(0);
  await expect(page.getByText(/Only the relationship can be requested/)).toBeVisible();
  await expectAccessible(page);
  await send(page, 'Alone', 'alone@nobody.example');
  const owner = await visitor();
  await owner.goto(await linkMailedTo(mail, 'alone@nobody.example'));
  await expect(owner.getByText(/No administration privileges are asked for/)).toBeVisible();
});

test('a customer withdraws privileges from one partner and ends the other', async ({
  visitor,
  mail,
}) => {
  const owner = await visitor();
  await signIn(owner, 'admin@olivar.example');
  await owner.goto('/partner-relationships');
  await expectAccessible(owner);
  await owner.getByRole('link', { name: 'Withdraw privileges Cobalt IT' }).click();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Withdraw privileges' }).click();
  await expect(owner.getByText('The administration privileges are withdrawn.')).toBeVisible();
  await owner.getByRole('link', { name: 'End relationship Meridian Distribution' }).click();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'End relationship' }).click();
  await expect(owner.getByText('The relationship is ended', { exact: false })).toBeVisible();
  await expect(owner.getByRole('heading', { name: 'Meridian Distribution' })).toHaveCount(0);
  await mail.waitFor('admin@cobalt.example', 'Olivar Foods withdrew your administration');
  await mail.waitFor('admin@meridian.example', 'Olivar Foods ended the relationship');

  const reseller = await visitor();
  await signIn(reseller, 'admin@cobalt.example');
  await expect(await customerRow(reseller, 'Olivar Foods')).toContainText('Not granted');
  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  await provider.goto('/customers?q=Olivar');
  await expect(provider.getByText('No results')).toBeVisible();
});

test('an Admin agent removes a customer after the declaration', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers?q=Olivar');
  await page.getByRole('table').getByRole('link', { name: 'Olivar Foods' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Remove customer relationship' }).click();
  await expectAccessible(page);
  const remove = page.getByRole('button', { name: 'Remove customer relationship' });
  await remove.click();
  await expect(
    page.getByRole('link', { name: 'Tick the box to make the declaration.' }),
  ).toBeVisible();
  await page.getByLabel(/I declare that my organization acts in good faith/).check();
  await remove.click();
  await expect(page.getByText('The customer relationship is removed.')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('This customer relationship is over').first()).toBeVisible();
  await expect(page.getByText('Olivar')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/customers?q=Olivar');
  await expect(page.getByText('No results')).toBeVisible();
  await expectAccessible(page);
});

test('the export is the filtered list', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers');
  const first = await page.getByRole('rowheader').getByRole('link').first().innerText();
  await page.goto(`/customers?q=${encodeURIComponent(first)}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export customers' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('customers.csv');
  const text = await readFile(await download.path(), 'utf8');
  const [header, ...rows] = text.trimEnd().split('\r\n');
  expect(header).toBe(
    '\uFEFFCustomer ID,Name,Primary domain,Customer since,Administration privileges,Customer agreement',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(first);
});

test('the list is narrowed, sorted and cut to columns by its address, without scripts too', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'admin@meridian.example');
  await page.goto('/customers');
  await page.getByRole('combobox', { name: 'Customer agreement' }).selectOption('Not accepted');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Primary domain' }).uncheck();
  await page.getByRole('button', { name: 'Show these columns' }).click();
  await expect(page).toHaveURL(/agreement=missing.*columns=/);
  await expect(page.getByRole('columnheader', { name: 'Primary domain' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Remove filter: Customer agreement/ })).toBeVisible();
  await page.getByRole('link', { name: 'Customer since' }).click();
  await expect(page.getByRole('columnheader', { name: 'Customer since' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('link', { name: 'Only those with Cobalt IT' }).first().click();
  await expect(page.getByText('Together with: Cobalt IT')).toBeVisible();
  await page.getByRole('link', { name: /Remove filter: Together with/ }).click();
  await page.getByRole('textbox', { name: 'Reseller' }).fill('5123401');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/agreement=missing.*partner=/);
  await expect(page.getByText('Together with: Cobalt IT')).toBeVisible();
  await page.goto(`/customers?partner=00000000-0000-4000-8000-000000000000`);
  await expect(page.getByText('No results')).toBeVisible();
});
