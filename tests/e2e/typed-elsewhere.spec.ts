import { aPdf } from '../support/files';
import { expect, signIn, test } from './support';

test('what is typed in one form of a page stays when another one is sent', async ({
  page,
  visitor,
}) => {
  await signIn(page, 'admin@cobalt.example');
  await page.goto('/customers/request');
  await page.getByLabel('Label').fill('Kept while typing');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Subject').fill('A subject of my own');
  await page.getByLabel('Recipient’s email address').fill('reader@kept.example');
  await page.getByRole('button', { name: 'Make a new link' }).click();
  await expect(page.getByText('The invitation has a new link.')).toBeVisible();
  await expect(page.getByLabel('Subject')).toHaveValue('A subject of my own');
  await expect(page.getByLabel('Recipient’s email address')).toHaveValue('reader@kept.example');
  await expect(page.getByLabel('Label')).toHaveValue('Kept while typing');
  await expect(page.locator('#preview')).toContainText('A subject of my own');

  // Boxes and choices too, and what was sent itself shows what is saved.
  await page.goto('/account/users');
  await page.getByRole('rowheader').getByRole('link', { name: 'Mireia Costa' }).click();
  await page.getByRole('checkbox', { name: 'Report viewer' }).check();
  await page.getByLabel('First name').fill('Mireya');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The user is updated.')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Mireya');
  await expect(page.getByRole('checkbox', { name: 'Report viewer' })).toBeChecked();
  await page.getByRole('link', { name: 'User management' }).first().click();
  await page.getByRole('rowheader').getByRole('link', { name: 'Mireya Costa' }).click();
  await expect(page.getByRole('checkbox', { name: 'Report viewer' })).not.toBeChecked();

  // Whoever takes it up next finds the name that others of these stories look for.
  await page.getByLabel('First name').fill('Mireia');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The user is updated.')).toBeVisible();

  const applicant = await visitor();
  await signIn(applicant, 'admin@ria.example');
  await applicant.goto('/enroll/status/fix');
  await applicant.getByLabel('Message').fill('Half a sentence');
  await applicant.getByLabel('Document type').selectOption('employmentLetter');
  await applicant
    .getByLabel('Date of the document')
    .fill(new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10));
  await applicant
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await applicant.getByRole('button', { name: 'Upload' }).click();
  await expect(applicant.getByText('Your document was sent.')).toBeVisible();
  await expect(applicant.getByLabel('Message')).toHaveValue('Half a sentence');
});
