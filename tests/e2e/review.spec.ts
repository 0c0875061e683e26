import { aPdf } from '../support/files';
import { expect, expectAccessible, signIn, test } from './support';

const REVIEWER = 'reviewer@northlight.example';

test('a reviewer passes the checks and authorizes; the applicant finds the first steps', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, REVIEWER);
  await page.goto('/home');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the review desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review desk' })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('row', { name: /Duna Systems/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Duna Systems' })).toBeVisible();
  await expect(page.getByText('duna.example is a domain of the organization.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Pass the employment check' }).click();
  await page.getByRole('button', { name: 'Pass the business check' }).click();
  await page.getByRole('link', { name: 'Authorize enrollment' }).click();
  await expect(page.getByText(/MPN ID 6031234/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Authorize enrollment' }).click();
  await expect(page.getByText('The enrollment is decided; nothing is left to do.')).toBeVisible();
  const told = await mail.waitFor('diana.ferrer@duna.example', 'ENR-4D7N-A2KQ');
  expect(told.text).toContain('Duna Systems');

  const applicant = await visitor();
  await signIn(applicant, 'admin@duna.example');
  await applicant.goto('/home');
  await expect(applicant.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await expect(applicant.getByText('1 of 6 done')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByRole('link', { name: 'Accept the partner agreement' }).click();
  await expectAccessible(applicant);
  await applicant.getByLabel(/I have read version 1/).check();
  await applicant.getByRole('button', { name: 'Accept the partner agreement' }).click();
  await expect(applicant.getByText('Duna Systems accepted version 1.')).toBeVisible();
  await applicant.goto('/home');
  await expect(applicant.getByText('2 of 6 done')).toBeVisible();
  await applicant.getByRole('button', { name: 'Dismiss Add users' }).click();
  await expect(applicant.getByText('2 of 5 done')).toBeVisible();
  await applicant.getByRole('button', { name: 'Bring back 1 dismissed step' }).click();
  await expect(applicant.getByText('2 of 6 done')).toBeVisible();
});

test('two reviewers: the second is told what happened, and nothing is overwritten', async ({
  page,
  visitor,
}) => {
  await signIn(page, REVIEWER);
  const second = await visitor();
  await signIn(second, 'program@northlight.example');
  for (const reviewer of [page, second]) {
    await reviewer.goto('/program/review?state=FAILED');
    await reviewer
      .getByRole('row', { name: /Ría Consulting/ })
      .getByRole('link')
      .click();
    await expect(
      reviewer.getByRole('button', { name: 'Take the employment check up again' }),
    ).toBeVisible();
  }
  await page.getByRole('button', { name: 'Take the employment check up again' }).click();
  await expect(page.getByRole('button', { name: 'Pass the employment check' })).toBeVisible();
  await page.getByRole('button', { name: 'Fail the employment check' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await page.getByLabel('Reason').selectOption('domainNotOwned');
  await page.getByRole('button', { name: 'Fail the employment check' }).click();
  await expect(page.getByText(/The employment check has failed\. Take it up/)).toBeVisible();

  await second.getByRole('button', { name: 'Take the employment check up again' }).click();
  await expect(
    second.getByText(/Rafael Ortega was faster \(.*employment check has failed.*last of 2 changes/),
  ).toBeVisible();
  await expectAccessible(second);

  // Now both have the page as it stands; the slower one keeps what was typed.
  await second.getByRole('button', { name: 'Take the employment check up again' }).click();
  await second.getByLabel('Note to the applicant').fill('Who owns the domain?');
  await second.getByLabel('Reason').selectOption('domainNotOwned');
  await page.goto(second.url());
  await page.getByRole('button', { name: 'Pass the employment check' }).click();
  await expect(page.getByRole('button', { name: 'Pass the business check' })).toBeVisible();
  await second.getByRole('button', { name: 'Fail the employment check' }).click();
  await expect(second.getByText(/Rafael Ortega was faster .*check has passed/)).toBeVisible();
  await expect(second.getByText('Who owns the domain?')).toBeVisible();
  await second.getByLabel('Reason').selectOption('companyNotFound');
  await second.getByRole('button', { name: 'Fail the business check' }).click();
  await expect(second.getByText(/The business check has failed\. Take it up/)).toBeVisible();
});

test('rejected in Spanish and without scripts, answered by a document, authorized after all', async ({
  visitor,
  mail,
}) => {
  const page = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(page, REVIEWER);
  await page.goto('/home');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inicio' })).toBeVisible();
  await page.goto('/program/review?q=ENR-9R3A');
  await page
    .getByRole('row', { name: /Ría Consulting/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Rechazar inscripción' }).click();
  await page.getByRole('button', { name: 'Rechazar inscripción' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Motivo').selectOption('duplicateCompany');
  await page.getByRole('button', { name: 'Rechazar inscripción' }).click();
  await expect(page).toHaveURL(/\/program\/review\/[0-9a-f-]+$/);
  await mail.waitFor('roi.castro@ria-mail.example', 'ENR-9R3A-W6TX');

  const applicant = await visitor();
  await signIn(applicant, 'admin@ria.example');
  await applicant.goto('/enroll/status');
  await expect(
    applicant.getByText('The company is already enrolled under another account.'),
  ).toBeVisible();
  await applicant.goto('/home');
  await expect(applicant.getByText(/was rejected/)).toBeVisible();
  await expectAccessible(applicant);
  await applicant.goto('/enroll/status');
  await expectAccessible(applicant);
  await applicant.getByRole('link', { name: 'Fix now' }).click();
  await expect(applicant.getByText('It takes the enrollment up again')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByLabel('Document type').selectOption('otherEvidence');
  await applicant.getByLabel('Date of the document').fill(new Date().toISOString().slice(0, 10));
  await applicant
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'deed.pdf', buffer: aPdf(), mimeType: 'application/pdf' });
  await applicant.getByRole('button', { name: 'Upload' }).click();
  await expect(applicant.getByText('Your document was sent.')).toBeVisible();
  await applicant.goto('/enroll/status');
  await expect(applicant.getByText('The reviewers of Northlight')).toBeVisible();

  await page.reload();
  await expect(page.getByText('el solicitante respondió al rechazo')).toBeVisible();
  await page
    .getByRole('button', { name: 'Dar por superada la comprobación de la vinculación' })
    .click();
  await page
    .getByRole('button', { name: 'Dar por superada la comprobación de la empresa' })
    .click();
  await page.getByRole('link', { name: 'Autorizar inscripción' }).click();
  await page.getByRole('button', { name: 'Autorizar inscripción' }).click();
  await expect(page).toHaveURL(/\/program\/review\/[0-9a-f-]+$/);
  await applicant.goto('/enroll/status');
  await expect(
    applicant.getByText('Your organization is an indirect reseller', { exact: true }),
  ).toBeVisible();
});

test('whoever is no reviewer is told so', async ({ page }) => {
  await signIn(page, 'admin@cobalt.example');
  for (const address of ['/program/review', '/program/figures']) {
    await page.goto(address);
    await expect(page.getByText('It is for the program operator.')).toBeVisible();
  }
});
