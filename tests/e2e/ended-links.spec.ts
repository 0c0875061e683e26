import { expect, expectAccessible, signIn, test, type Page } from './support';
import { letExpire } from './support/expiry';
import { ask } from './support/requests';

const PASSWORD = 'seven quiet lamps at noon';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The link of a mail that leads to a page of this kind. */
function linkTo(page: string, links: readonly string[]): string {
  const link = links.find((candidate) => candidate.includes(`/${page}/`));
  if (link === undefined) throw new Error(`No link to ${page}: ${links.join()}`);
  return link;
}

test('an invitation nobody answered in time says so; a new link makes it answerable again', async ({
  page,
  visitor,
  mail,
  world,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/indirect-resellers/request');
  await page.getByLabel('Label').fill('Slow reseller');
  await page.getByLabel('Recipient’s email address').fill('admin@lumen.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('The message is on its way.')).toBeVisible();
  const first = linkTo('invitation', (await mail.waitFor('admin@lumen.example')).links);

  const reseller = await visitor();
  await signIn(reseller, 'admin@lumen.example');
  await reseller.goto(first);
  await reseller.getByRole('checkbox').check();
  await letExpire(world, first, 'invitation');
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(reseller.getByText('This invitation has expired. Ask the sender')).toBeVisible();
  await reseller.goto(first);
  await expect(heading(reseller)).toHaveText('This invitation has expired');
  await expect(reseller.getByText('It was not answered within 30 days.')).toBeVisible();
  await expect(reseller.getByRole('main')).not.toContainText('Meridian');
  await expectAccessible(reseller);

  await page.goto('/invitations');
  const row = page.getByRole('row', { name: /Slow reseller/ });
  await expect(row).toContainText('Expired');
  const sent = mail.all().length;
  await row.getByRole('button', { name: 'Send a new link' }).click();
  await expect(page.getByText('The message is on its way.')).toBeVisible();
  const again = await mail.waitFor('admin@lumen.example', 'partnership', { after: sent });
  await reseller.goto(linkTo('invitation', again.links));
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(heading(reseller)).toHaveText('Indirect providers');
});

test('an expired request for a reseller relationship says so to the customer and to the partner', async ({
  page,
  visitor,
  mail,
  world,
}) => {
  await signIn(page, 'admin@cobalt.example');
  const link = await ask(page, mail, 'Slow customer', 'slow@tejado.example');
  const customer = await visitor();
  await signIn(customer, 'admin@tejado.example');
  await customer.goto(link);
  await customer.getByLabel(/I have read the customer agreement/).check();
  await letExpire(world, link, 'invitation');
  await customer.getByRole('button', { name: 'Accept' }).click();
  await expect(customer.getByText('This invitation has expired. Ask the sender')).toBeVisible();
  await customer.goto('/partner-relationships');
  await expect(customer.getByText('No partner relationships')).toBeVisible();

  const anybody = await visitor({ language: 'es' });
  await anybody.goto(link);
  await expect(heading(anybody)).toHaveText('Esta invitación ha caducado');
  await expectAccessible(anybody);
  await page.goto('/customers/requests');
  await expect(page.getByRole('row', { name: /Slow customer/ })).toContainText('Expired');
});

test('an address confirmed too late: the link says so and a new message is a button away', async ({
  page,
  mail,
  world,
}) => {
  await page.goto('/create-account');
  await page.getByLabel('Company name').fill('Late Works');
  await page.getByLabel('Country or region').selectOption('ES');
  await page.getByLabel('Domain name').fill('late-works');
  await page.getByLabel('First name').fill('Lola');
  await page.getByLabel('Last name').fill('Ibarra');
  await page.getByLabel('Contact email address').fill('lola@late.example');
  await page.getByLabel('User name').fill('lola');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(heading(page)).toHaveText('Check your mail');
  const late = linkTo('verify-email', (await mail.waitFor('lola@late.example')).links);
  await page.goto(late);
  await letExpire(world, late, 'mailed');
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('This link no longer works: it expired')).toBeVisible();
  await page.goto(late);
  await expect(heading(page)).toHaveText('This link no longer works');
  await expectAccessible(page);

  const sent = mail.all().length;
  await page.getByRole('link', { name: 'Send again' }).click();
  await page.getByLabel('Sign-in name').fill('lola@late-works.onnorthlight.example');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('a new message is on its way.')).toBeVisible();
  const { links } = await mail.waitFor('lola@late.example', '', { after: sent });
  await page.goto(linkTo('verify-email', links));
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByText('Your email address is confirmed').first()).toBeVisible();
  await signIn(page, 'lola@late-works.onnorthlight.example', PASSWORD);
});

test('a link for a new password that lay too long changes nothing and offers another', async ({
  page,
  mail,
  world,
}) => {
  await page.goto('/forgot-password');
  await page.getByLabel('Sign-in name').fill('admin@pampa.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  const { links } = await mail.waitFor('admin@pampa.example', 'Set a new password');
  const link = linkTo('reset-password', links);
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password, once more').fill(PASSWORD);
  await letExpire(world, link, 'mailed');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('This link no longer works: it expired')).toBeVisible();
  await page.goto(link);
  await expect(heading(page)).toHaveText('This link no longer works');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await expect(heading(page)).toHaveText('Forgot your password?');
  await signIn(page, 'admin@pampa.example'); // with the password it always had
});

test('a new primary contact is asked anew; a link left for a day ends, and another can be sent', async ({
  page,
  visitor,
  mail,
  world,
}) => {
  await signIn(page, 'admin@duna.example');
  await page.goto('/enroll/status');
  await page.getByRole('link', { name: 'Change primary contact' }).click();
  await expectAccessible(page);
  await page.getByLabel('Work email').fill('dario@hotmail.com');
  await page.getByRole('button', { name: 'Change primary contact' }).click();
  await expect(page.getByRole('link', { name: /Addresses of web-mail providers/ })).toBeVisible();
  await page.getByLabel('Work email').fill('dario@duna.example');
  await page.getByRole('button', { name: 'Change primary contact' }).click();
  await expect(page.getByText('The primary contact, dario@duna.example')).toBeVisible();
  const asked = await mail.waitFor('dario@duna.example', 'Confirm your address');
  const link = linkTo('confirm-contact', asked.links);

  const contact = await visitor();
  await contact.goto(link);
  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await letExpire(world, link, 'mailed');
  await contact.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(contact.getByText('This link no longer works: it expired')).toBeVisible();
  await contact.goto(link);
  await expect(heading(contact)).toHaveText('This link no longer works');
  await expect(contact.getByText('It expired after 24 hours')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The primary contact, dario@duna.example')).toBeVisible();

  const sent = mail.all().length;
  await page.getByRole('button', { name: 'Resend verification email' }).click();
  await expect(page.getByText('A new message is on its way')).toBeVisible();
  const again = await mail.waitFor('dario@duna.example', 'Confirm', { after: sent });
  await contact.goto(linkTo('confirm-contact', again.links));
  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await contact.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(heading(contact)).toHaveText('Your address is confirmed');
});
