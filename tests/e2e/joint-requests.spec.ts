import { expect, expectAccessible, signIn, test, type Page } from './support';
import { linkMailedTo, send } from './support/requests';
import type { MailServer } from './support/mail-server';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Cobalt asks a company together with Meridian, from Meridian's row, by mail. */
async function askTogether(page: Page, mail: MailServer, label: string, to: string) {
  await page.goto('/indirect-providers');
  await page.getByRole('link', { name: 'Invite new customers Meridian Distribution' }).click();
  await send(page, label, to);
  return linkMailedTo(mail, to);
}

test('a colleague who cannot accept a request of two partners hands over to who declines it', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await askTogether(page, mail, 'Both, refused', 'both@nobody.example');
  const member = await visitor();
  await signIn(member, 'member@tejado.example');
  await member.goto(link);
  await expect(heading(member)).toHaveText(/Cobalt IT and Meridian Distribution ask you/);
  await expect(member.getByText('admin@tejado.example')).toBeVisible();
  await expect(member.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expectAccessible(member);
  await member.getByRole('button', { name: 'Sign out to use another account' }).click();
  await member.locator('input[name="signInName"]').fill('admin@tejado.example');
  await member.locator('input[name="password"]').fill('demo-passphrase-2026');
  await member.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(member).toHaveURL(link);
  await member.getByRole('link', { name: 'Decline' }).click();
  await member.getByRole('button', { name: 'Decline' }).click();
  await expect(heading(member)).toHaveText('This invitation was declined');
  await mail.waitFor('admin@cobalt.example', 'Tejado Logistics declined your request');
  await page.goto('/customers/requests');
  const row = page.getByRole('row', { name: /Both, refused/ });
  await expect(row).toContainText('Declined');
  await expect(row).toContainText('Cobalt IT, Meridian Distribution');
});

test('when two partners part, the request they sent together is over, also where it is open', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await askTogether(page, mail, 'Parted', 'parted@tejado.example');

  const owner = await visitor();
  await signIn(owner, 'admin@tejado.example');
  await owner.goto(link);
  await owner.getByLabel(/I have read the customer agreement/).check();

  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  await provider.goto('/indirect-resellers');
  await provider.getByRole('link', { name: 'Remove partnership Cobalt IT' }).click();
  await provider.getByRole('checkbox').check();
  await provider.getByRole('button', { name: 'Remove partnership' }).click();
  await expect(provider.getByText('No indirect resellers yet')).toBeVisible();

  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner.getByText('The sender took this invitation back.')).toBeVisible();
  await expectAccessible(owner);
  await owner.goto(link);
  await expect(heading(owner)).toHaveText('This invitation was taken back');
  await owner.goto('/partner-relationships');
  await expect(owner.getByText('No partner relationships')).toBeVisible();

  await page.goto('/customers/requests');
  await expect(page.getByRole('row', { name: /Parted/ })).toContainText('Revoked');
});
