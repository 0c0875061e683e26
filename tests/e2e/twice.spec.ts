import { expect, expectAccessible, signIn, test, type Page } from './support';
import { ask, linkMailedTo } from './support/requests';

const PASSWORD = 'seven quiet lamps at noon';

/** Another tab of the same browser. */
async function tabOf(page: Page, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  return tab;
}

async function fillAccount(page: Page, prefix: string): Promise<void> {
  await page.getByLabel('Company name').fill('Twice Works');
  await page.getByLabel('Country or region').selectOption('ES');
  await page.getByLabel('Domain name').fill(prefix);
  await page.getByLabel('First name').fill('Tomás');
  await page.getByLabel('Last name').fill('Dos');
  await page.getByLabel('Contact email address').fill(`tomas@${prefix}.example`);
  await page.getByLabel('User name').fill('tomas');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`a double click, ${how} scripts, makes one account, one request and one user`, async ({
    visitor,
    mail,
  }) => {
    const newcomer = await visitor({ javaScriptEnabled });
    await newcomer.goto('/create-account');
    await fillAccount(newcomer, `twice-${how}`);
    await newcomer.getByRole('button', { name: 'Create account' }).dblclick();
    // Without scripts it depends on the browser which of the two answers is shown.
    const created = newcomer.getByRole('heading', { name: 'Check your mail' });
    const already = newcomer.getByRole('link', { name: /If you have just created this account/ });
    await expect(javaScriptEnabled ? created : created.or(already)).toBeVisible();

    const partner = await visitor({ javaScriptEnabled });
    await signIn(partner, 'admin@cobalt.example');
    await partner.goto('/customers/request');
    const to = `twice@${how}.example`;
    await partner.getByLabel('Label').fill(`Twice ${how}`);
    await partner.getByLabel('Recipient’s email address').fill(to);
    await partner.getByRole('button', { name: 'Continue' }).dblclick();
    await expect(partner).toHaveURL(/\/invitations\/[0-9a-f-]{36}$/);
    await partner.getByRole('button', { name: 'Send', exact: true }).dblclick();
    await expect(partner.getByText('The message is on its way.')).toBeVisible();
    await linkMailedTo(mail, to);
    await partner.goto('/customers/requests');
    await expect(partner.getByRole('row', { name: `Twice ${how}` })).toHaveCount(1);

    await partner.goto('/account/users/new');
    await partner.getByLabel('First name').fill('Dora');
    await partner.getByLabel('Last name').fill('Vega');
    await partner.getByLabel('User name').fill(`dora-${how}`);
    await partner.getByLabel('Contact email').fill(`dora@${how}.example`);
    await partner.getByRole('button', { name: 'Add', exact: true }).dblclick();
    const added = partner.getByRole('heading', { name: 'Dora Vega is added' });
    const taken = partner.getByRole('link', { name: /If you have just added this user/ });
    await expect(javaScriptEnabled ? added : added.or(taken)).toBeVisible();
    await mail.waitFor(`dora@${how}.example`);
    await partner.goto(`/account/users?q=dora-${how}`);
    await expect(partner.getByRole('rowheader')).toHaveCount(1);

    for (const address of [`tomas@twice-${how}.example`, to, `dora@${how}.example`]) {
      await mail.waitFor(address);
      const arrived = mail.all().filter(({ recipients }) => recipients.includes(address));
      expect(arrived, address).toHaveLength(1);
    }
  });
}

test('an account asked for in two tabs is made once, and the second tab says where to look', async ({
  page,
}) => {
  await page.goto('/create-account');
  const second = await tabOf(page, '/create-account');
  for (const tab of [page, second]) await fillAccount(tab, 'tabs');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  await second.getByRole('button', { name: 'Create account' }).click();
  await expect(
    second.getByRole('link', { name: /If you have just created this account, check your mail/ }),
  ).toBeVisible();
});

test('two tabs answer one request: the second reads that it was accepted already', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await ask(page, mail, 'Two tabs', 'tabs@tejado.example');
  const owner = await visitor();
  await signIn(owner, 'admin@tejado.example');
  await owner.goto(link);
  const second = await tabOf(owner, link);
  const third = await tabOf(owner, link);
  await third.getByRole('link', { name: 'Decline' }).click();
  for (const tab of [owner, second]) {
    await tab.getByLabel(/I have read the customer agreement/).check();
  }
  await owner.getByRole('button', { name: 'Accept' }).dblclick();
  await expect(owner.getByText('You accepted.')).toBeVisible();
  await second.getByRole('button', { name: 'Accept' }).click();
  await expect(second.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
  await expect(second.getByText('This invitation has already been accepted.')).toBeVisible();
  await expectAccessible(second);
  await third.getByRole('button', { name: 'Decline' }).click();
  await expect(third.getByText('This invitation has already been accepted.')).toBeVisible();
  await owner.reload();
  await expect(owner.getByRole('heading', { name: 'Cobalt IT' })).toHaveCount(1);
  await page.goto('/customers?q=Tejado');
  await expect(page.getByRole('rowheader', { name: 'Tejado Logistics' })).toHaveCount(1);
});

test('a provider is authorized, and a partner removed, once from two tabs', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/indirect-resellers/request');
  await page.getByRole('button', { name: 'Continue' }).click();
  const text = await page.getByLabel('Message', { exact: true }).inputValue();
  const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? '';

  const reseller = await visitor();
  await signIn(reseller, 'admin@lumen.example');
  await reseller.goto(link);
  const second = await tabOf(reseller, link);
  for (const tab of [reseller, second]) await tab.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).dblclick();
  await expect(reseller.getByRole('rowheader', { name: /Meridian/ })).toHaveCount(1);
  await second.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(second.getByRole('rowheader', { name: /Meridian/ })).toHaveCount(1);

  await reseller.getByRole('link', { name: /^Remove partnership/ }).click();
  await expect(reseller.getByText('Customers are not removed')).toBeVisible();
  await second.goto(reseller.url());
  for (const tab of [reseller, second]) await tab.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Remove partnership' }).dblclick();
  await expect(reseller.getByText('No indirect providers yet')).toBeVisible();
  await second.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(second.getByText('We could not find that. It may have been removed')).toBeVisible();
  await expectAccessible(second);
});

test('two admins change one user, and two tabs remove one customer: the later one is told', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/account/users?q=sales%40cobalt');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('radio', { name: 'Sales agent' })).toBeChecked();
  const second = await visitor();
  await signIn(second, 'users@cobalt.example');
  await second.goto(page.url());
  await page.getByRole('radio', { name: 'Helpdesk agent' }).check();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByText('The roles are updated.')).toBeVisible();
  await second.getByRole('radio', { name: 'No agent' }).check();
  await second.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(second.getByText('Somebody else changed this in the meantime.')).toBeVisible();
  await expectAccessible(second);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Helpdesk agent' })).toBeChecked();

  await page.goto('/customers?q=Olivar');
  await page.getByRole('table').getByRole('link', { name: 'Olivar Foods' }).click();
  await page.getByRole('link', { name: 'Remove customer relationship' }).click();
  await expect(page.getByLabel(/I declare that/)).toBeVisible();
  const tab = await tabOf(page, page.url());
  for (const each of [page, tab]) await each.getByLabel(/I declare that/).check();
  await page.getByRole('button', { name: 'Remove customer relationship' }).dblclick();
  await expect(page.getByText('The customer relationship is removed.')).toBeVisible();
  await tab.getByRole('button', { name: 'Remove customer relationship' }).click();
  await expect(tab.getByText('We could not find that. It may have been removed')).toBeVisible();
});
