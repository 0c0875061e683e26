import { expect, expectAccessible, signIn, test, type Page } from './support';

const ADMIN = 'admin@cobalt.example';
const REVIEWER = 'reviewer@northlight.example';
const SECOND = 'program@northlight.example';
const CONTACT = 'bruno.sanz@cobalt.example';

/** A reviewer opens Cobalt's change in the desk's list. */
async function openChange(page: Page): Promise<void> {
  await page.goto('/program/review');
  await page.getByRole('link', { name: 'Profile changes' }).click();
  await page.getByRole('link', { name: /^Cobalt/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Cobalt/ })).toBeVisible();
}

test('a new name and another contact are verified, corrected after a failed check, and in force', async ({
  page,
  visitor,
  mail,
}) => {
  test.setTimeout(120_000);
  await signIn(page, ADMIN);
  await page.goto('/account/organization');
  await page.getByRole('link', { name: 'Change company profile' }).click();
  const send = page.getByRole('button', { name: 'Send for verification' });
  await send.click();
  await expect(page.getByText(/Nothing was changed, so there is nothing to send/)).toBeVisible();
  await page.getByLabel('Legal name').fill('Cobalt Clowd, S. L.');
  await page.getByLabel('Work email').fill('bruno.sanz@gmail.com');
  await send.click();
  await expect(page.getByText(/Addresses of web-mail providers/).first()).toBeVisible();
  await expect(page.getByLabel('Legal name')).toHaveValue('Cobalt Clowd, S. L.');
  await expectAccessible(page);
  await page.getByLabel('First name').fill('Bruno');
  await page.getByLabel('Last name').fill('Sanz');
  await page.getByLabel('Work email').fill(CONTACT);
  await page.getByLabel('What the reviewers should know').fill('Renamed in May.');
  await send.click();
  await expect(page.getByText(/The change was sent/)).toBeVisible();
  await expect(page.getByText(`The new primary contact, ${CONTACT}`)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account/organization/withdraw');
  await expect(
    page.getByText(`The link that was mailed to ${CONTACT} stops working.`),
  ).toBeVisible();
  await expectAccessible(page);

  const asked = await mail.waitFor(CONTACT, 'Confirm your address for Cobalt IT');
  const contact = await visitor();
  await contact.goto(asked.links.find((link) => link.includes('/confirm-contact/')) ?? '');
  await expect(contact.getByText(/named Bruno Sanz as the new primary contact/)).toBeVisible();
  await expectAccessible(contact);
  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await contact.getByRole('button', { name: 'Confirm' }).click();
  await expect(contact.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();

  const reviewer = await visitor();
  await signIn(reviewer, REVIEWER);
  await reviewer.goto('/program/review/profile-changes');
  await expect(reviewer.getByRole('row', { name: /Cobalt IT.*Legal name/ })).toBeVisible();
  await expectAccessible(reviewer);
  await openChange(reviewer);
  await expect(reviewer.getByText('Renamed in May.')).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.getByRole('button', { name: 'Pass the employment check' }).click();
  await reviewer.getByRole('button', { name: 'Fail the business check' }).click();
  await expect(reviewer.getByText('Choose the reason.').first()).toBeVisible();
  await reviewer.getByLabel('Reason').selectOption('nameMismatch');
  await reviewer.getByLabel('Note to the applicant').fill('It is registered as Cobalt Cloud.');
  await reviewer.getByRole('button', { name: 'Fail the business check' }).click();
  await expect(reviewer.getByText(/The organization has the next move/)).toBeVisible();
  const failed = await mail.waitFor(CONTACT, 'check not passed, Business');
  expect(failed.text).toContain('The legal name differs');

  await page.goto('/account/organization');
  await expect(
    page.getByText('From the reviewers: It is registered as Cobalt Cloud.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Edit and send again' }).click();
  await expect(page.getByLabel('Work email')).toHaveValue(CONTACT);
  await page.getByLabel('Legal name').fill('Cobalt Cloud, S. L.');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText(/The change was sent/)).toBeVisible();

  // The contact has passed already: only the name is looked at again.
  await reviewer.reload();
  await reviewer.getByRole('button', { name: 'Pass the business check' }).click();
  await expect(
    reviewer.getByText('The change is accepted and in force; nothing is left to do.'),
  ).toBeVisible();
  await page.goto('/account/organization');
  await expect(page.getByRole('banner')).toContainText('Cobalt Cloud, S. L.');
  await expect(page.getByText('Change under review')).toBeHidden();
  await expect(page.getByText(CONTACT)).toBeVisible();
  const old = await mail.waitFor(ADMIN, 'The company profile of Cobalt Cloud, S. L. was changed');
  expect(old.text).toContain(`From now on our messages go to ${CONTACT}.`);
  await mail.waitFor(CONTACT, 'The company profile of Cobalt Cloud, S. L. was changed');
});

test('two reviewers and a withdrawal: whoever is late reads what changed', async ({
  page,
  visitor,
}) => {
  test.setTimeout(90_000);
  await signIn(page, ADMIN);
  await page.goto('/account/organization/change');
  await page.getByLabel('Address line 1').fill('CALLE DE ALCALÁ, 50');
  const send = page.getByRole('button', { name: 'Send for verification' });
  await send.click();
  await page.getByLabel('As it is usually written').check();
  await send.click();
  await expect(page.getByText(/The change was sent/)).toBeVisible();
  await expect(page.getByText('Calle de Alcalá, 50')).toBeVisible();
  const [reviewer, second] = [await visitor(), await visitor()];
  await signIn(reviewer, REVIEWER);
  await signIn(second, SECOND);
  for (const desk of [reviewer, second]) await openChange(desk);
  await expect(second.getByText(/CALLE DE ALCALÁ, 50/)).toBeVisible();
  await reviewer.getByLabel('Reason').selectOption('addressMismatch');
  await reviewer.getByRole('button', { name: 'Fail the business check' }).click();
  await expect(reviewer.getByText(/The organization has the next move/)).toBeVisible();
  await second.getByRole('button', { name: 'Pass the business check' }).click();
  await expect(
    second.getByText(/Rafael Ortega was faster, and nothing of yours was saved/),
  ).toBeVisible();
  await second.reload();
  await second.getByRole('button', { name: 'Take the business check up again' }).click();
  await expect(second.getByRole('button', { name: 'Pass the business check' })).toBeVisible();

  await page.goto('/account/organization');
  await page.getByRole('link', { name: 'Withdraw change' }).click();
  await page.getByRole('button', { name: 'Withdraw change' }).click();
  await expect(page.getByText(/The change was withdrawn/)).toBeVisible();
  await second.getByRole('button', { name: 'Pass the business check' }).click();
  await expect(
    second.getByText(/The organization was faster.*The change was withdrawn/),
  ).toBeVisible();
  await second.goto('/program/review/profile-changes?state=WITHDRAWN');
  await expect(second.getByRole('row', { name: /Cobalt Cloud/ })).toBeVisible();
});

test('the tax ID is changed in Spanish and without scripts, and nobody decides on their own organization', async ({
  visitor,
  world,
}) => {
  test.setTimeout(90_000);
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, ADMIN);
  await page.goto('/account/organization');
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('link', { name: 'Cambiar el perfil de la empresa' }).click();
  await page.getByLabel('Identificador fiscal (NIF)').fill('B12345670');
  await page.getByRole('button', { name: 'Enviar para comprobación' }).click();
  await expect(page.getByRole('heading', { name: 'Hay un problema' })).toBeVisible();
  await expect(page.getByLabel('Identificador fiscal (NIF)')).toHaveValue('B12345670');
  await page.getByLabel('Identificador fiscal (NIF)').fill('B12345674');
  await page.getByRole('button', { name: 'Enviar para comprobación' }).click();
  await expect(page.getByText(/El cambio se ha enviado/)).toBeVisible();
  await expect(page.getByText('Comprobación de la empresa', { exact: true })).toBeVisible();
  await expect(page.getByText('Los revisores de Northlight')).toBeVisible();

  const changed = await world.sql(
    `UPDATE amendment SET contact_email = $1 WHERE closed_at IS NULL`,
    [REVIEWER],
  );
  expect(changed).toBe(1);
  const reviewer = await visitor();
  await signIn(reviewer, REVIEWER);
  await openChange(reviewer);
  await expect(reviewer.getByText(/your own address was confirmed there/)).toBeVisible();
  await expect(reviewer.getByRole('button', { name: 'Pass the business check' })).toBeHidden();
});
