import { expect, expectAccessible, signIn, test } from './support';

const REVIEWER = 'reviewer@northlight.example';
const PROGRAM_ADMIN = 'program@northlight.example';

test('contact changed while rejected: the enrollment is taken up again from the confirmation', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, REVIEWER);
  await page.goto('/program/review?q=ENR-9R3A');
  await page
    .getByRole('row', { name: /Ría Consulting/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Reject enrollment' }).click();
  await page.getByLabel('Reason').selectOption('domainNotOwned');
  await page.getByRole('button', { name: 'Reject enrollment' }).click();
  await expect(page.getByText('The enrollment is decided; nothing is left to do.')).toBeVisible();

  const applicant = await visitor();
  await signIn(applicant, 'admin@ria.example');
  await applicant.goto('/enroll/status');
  await expect(applicant.getByText('The enrollment was rejected')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByRole('link', { name: 'Change primary contact' }).click();
  const button = applicant.getByRole('button', { name: 'Change primary contact' });
  await button.click();
  await expect(
    applicant.getByText('This is the contact that the rejected enrollment named.').first(),
  ).toBeVisible();
  await applicant.getByLabel('Work email').fill('roi.castro@gmail.com');
  await button.click();
  await expect(applicant.getByText(/Addresses of web-mail providers/).first()).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByLabel('Work email').fill('roi.castro@ria.example');
  await button.click();
  await expect(applicant).toHaveURL(/\/enroll\/status$/);
  await expect(applicant.getByText('The primary contact, roi.castro@ria.example')).toBeVisible();
  await expect(applicant.getByText('The enrollment was rejected')).toBeHidden();
  await expectAccessible(applicant);

  const asked = await mail.waitFor('roi.castro@ria.example', 'Ría Consulting');
  const contact = await visitor();
  await contact.goto(asked.links.find((link) => link.includes('/confirm-contact/')) ?? '');
  for (const box of await contact.getByRole('checkbox').all()) await box.check();
  await contact.getByRole('button', { name: 'Confirm' }).click();
  await expect(contact.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('button', { name: 'Pass the employment check' })).toBeVisible();
  await applicant.goto('/enroll/status');
  await expect(
    applicant.getByRole('list', { name: 'Verification' }).getByRole('listitem'),
  ).toHaveText([/^Email ownershippassed$/, /pending$/, /^Businessnot reached$/, /not reached$/]);
  await expect(applicant.getByText(/^The primary contact works for your company/)).toBeVisible();
  const about = (term: string) =>
    applicant.locator('dl > div', { has: applicant.getByText(term, { exact: true }) });
  await expect(about('Who has the next move')).toContainText('The reviewers of Northlight');
  await expect(about('Since').locator('time')).toBeVisible();
  await expect(about('Answer expected by').locator('time')).toBeVisible();
});

test('escalated once the promised day is gone, in Spanish', async ({ visitor, mail, world }) => {
  const page = await visitor({ language: 'es' });
  await signIn(page, 'admin@duna.example');
  await page.goto('/enroll/status');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Estado de la inscripción' }),
  ).toBeVisible();
  await expect(page.getByText(/según el reloj de España/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Escalar' })).toHaveCount(0);

  // The days that the story cannot wait for.
  const moved = await world.sql(
    `UPDATE enrollment_event SET at = at - interval '10 days'
     WHERE enrollment_id = (SELECT id FROM enrollment WHERE reference = $1)`,
    ['ENR-4D7N-A2KQ'],
  );
  expect(moved).toBeGreaterThan(0);
  await page.goto('/enroll/status');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Escalar' }).click();
  await expect(page.getByText('Ha escalado la inscripción')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Escalar' })).toHaveCount(0);
  await expectAccessible(page);
  const told = await mail.waitFor(PROGRAM_ADMIN, 'Duna Systems');
  expect(told.text).toContain('ENR-4D7N-A2KQ');
  expect(mail.all().filter(({ recipients }) => recipients.includes(PROGRAM_ADMIN))).toHaveLength(1);
});
