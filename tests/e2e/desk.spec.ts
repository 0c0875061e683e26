import { expect, expectAccessible, signIn, test } from './support';

const REVIEWER = 'reviewer@northlight.example';
const PROGRAM = 'program@northlight.example';

test('an enrollment is found by filters and keys, taken, asked about, decided and taken up again', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, REVIEWER);
  await page.goto('/program/review');
  await page.getByRole('combobox', { name: 'Check' }).selectOption({ label: 'Employment' });
  await page.getByLabel('Status').selectOption({ label: 'The reviewers’ move' });
  await page.getByLabel('Assigned to').selectOption({ label: 'Nobody' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByRole('row', { name: /Duna Systems/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ría Consulting/ })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page.getByRole('row', { name: /Ría Consulting/ })).toBeVisible();
  const links = page.getByRole('rowheader').getByRole('link');
  await links.first().focus();
  await page.keyboard.press('j');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.first()).toBeFocused();
  await page
    .getByRole('row', { name: /Duna Systems/ })
    .getByRole('link')
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Duna Systems' })).toBeVisible();

  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(page.getByText('You have it in hand.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pass the employment check' }).click();
  await page.getByRole('button', { name: 'Pass the business check' }).click();
  await page.getByRole('link', { name: 'Ask for due diligence' }).click();
  await page.getByRole('button', { name: 'Ask for due diligence' }).click();
  await expect(
    page.getByText('Write what the applicant has to answer or send.').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('What the applicant has to answer or send').fill('Who owns the company?');
  await page.getByRole('button', { name: 'Ask for due diligence' }).click();
  await expect(page.getByText('What was asked: Who owns the company?')).toBeVisible();
  await expect(page.getByText('The applicant has not answered yet')).toBeVisible();
  await expectAccessible(page);
  const asked = page.url();
  await page.goto('/program/figures');
  await page.getByRole('link', { name: /^1, Due diligence: waiting for the answer/ }).click();
  await expect(
    page.getByRole('row', { name: /Duna Systems.*waiting for the answer/ }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.goto(asked);
  const applicant = await visitor();
  await signIn(applicant, 'admin@duna.example');
  await applicant.goto('/enroll/status');
  await applicant.getByRole('link', { name: 'Answer' }).click();
  await applicant.getByLabel('Message').fill('Its founders do.');
  await applicant.getByRole('button', { name: 'Send message' }).click();
  await expect(applicant.getByText(/were told and have the next move/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Pass the due diligence' }).click();
  await page.getByRole('link', { name: 'Authorize enrollment' }).click();
  await page.getByRole('button', { name: 'Authorize enrollment' }).click();
  await page.getByRole('link', { name: 'Take the decision up again' }).click();
  await expect(page.getByText(/stays an indirect reseller until it is decided anew/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Reason').selectOption('newFacts');
  await page.getByRole('button', { name: 'Take the decision up again' }).click();
  await expect(page.getByRole('link', { name: 'Reject enrollment' })).toBeVisible();
  const told = await mail.waitFor('diana.ferrer@duna.example', 'is looked at again');
  expect(told.text).toContain('Something has become known that may change the decision.');
});

test('the figures lead from Home to the queue that they count', async ({ page }) => {
  await signIn(page, REVIEWER);
  await page.goto('/home');
  await page.getByRole('main').getByRole('link', { name: 'Program figures' }).click();
  const plot = page.getByRole('img', { name: 'Pending enrollments by state and age' });
  await expect(plot).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Median time to decision by month, in business days' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'By week' }).click();
  await expect(page.getByRole('columnheader', { name: 'Week from' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^1, Employment check failed, Up to 2/ }).click();
  await expect(page.getByRole('row', { name: /Ría Consulting/ })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
});

test('two reviewers take one enrollment: the second reads who has it, in Spanish and without scripts', async ({
  page,
  visitor,
}) => {
  const second = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(second, PROGRAM);
  await second.goto('/home');
  await second.getByRole('button', { name: 'Español' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Inicio' })).toBeVisible();
  await signIn(page, REVIEWER);
  for (const reviewer of [page, second]) {
    await reviewer.goto('/program/review?q=ENR-9R3A');
    await reviewer
      .getByRole('row', { name: /Ría Consulting/ })
      .getByRole('link')
      .click();
    await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('Ría Consulting');
  }
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(page.getByText('You have it in hand.')).toBeVisible();
  await second.getByRole('button', { name: 'Hacerse cargo' }).click();
  await expect(second).toHaveTitle(/^Error:/);
  await expect(
    second.getByText(/entretanto Rafael Ortega se ha hecho cargo \(\d+ \S+ \d{4}, \d+:\d\d\)/),
  ).toBeVisible();
  await expect(second.getByText('Está en manos de Rafael Ortega.')).toBeVisible();
  await second.goto('/program/review?assigned=SOMEBODY');
  await expect(second.getByRole('row', { name: /Ría Consulting.*Rafael Ortega/ })).toBeVisible();

  // The step of the first reviewer reaches the second one too, who has a form open on what was.
  await second.goto('/program/review?q=ENR-9R3A');
  await second
    .getByRole('row', { name: /Ría Consulting/ })
    .getByRole('link')
    .click();
  await second.getByRole('link', { name: 'Rechazar inscripción' }).click();
  await second.getByLabel('Motivo').selectOption('notEligible');
  await second.getByLabel('Nota para el solicitante').fill('No consta en el registro.');
  await page.getByRole('button', { name: 'Take the employment check up again' }).click();
  await expect(page.getByRole('button', { name: 'Pass the employment check' })).toBeVisible();
  await second.getByRole('button', { name: 'Rechazar inscripción' }).click();
  await expect(
    second.getByText(
      /Rafael Ortega se ha adelantado .*Se ha retomado la comprobación de la vinculación laboral/,
    ),
  ).toBeVisible();
  await expect(second.getByText('No consta en el registro.')).toBeVisible();

  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText('Choose a colleague.').first()).toBeVisible();
  await page.getByLabel('Colleague').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText(/has it in hand\./)).toBeVisible();
  await expect(page.getByText('You have it in hand.')).toBeHidden();
});

test('whoever is known to the applicant decides nothing there', async ({ page, world }) => {
  const changed = await world.sql(
    `UPDATE enrollment SET contact_email = 'reviewer@northlight.example'
     WHERE reference = $1`,
    ['ENR-9R3A-W6TX'],
  );
  expect(changed).toBe(1);
  await signIn(page, REVIEWER);
  await page.goto('/program/review?q=ENR-9R3A');
  await page
    .getByRole('row', { name: /Ría Consulting/ })
    .getByRole('link')
    .click();
  await expect(page.getByText(/your own address was confirmed there/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hand over' })).toHaveCount(0);
  await page.goto(`${page.url()}/reject`);
  await expect(page.getByRole('heading', { name: 'Not yours to review' })).toBeVisible();
});

test('files of the directory are taken from its keepers only, and each file’s errors from its own page', async ({
  page,
  visitor,
  world,
}) => {
  const file = {
    name: 'directory.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('mpnId,name,country,type,status,userName\nx,x,x,x,x,x\n'),
  };
  const post = { multipart: { file }, headers: { origin: world.url } };
  const reviewer = await visitor();
  await signIn(reviewer, REVIEWER);
  const refused = await reviewer.request.post('/upload/membership', post);
  expect(await refused.text()).toContain('This page needs the role Program admin.');

  await signIn(page, PROGRAM);
  const checked = await page.request.post('/upload/membership', post);
  const errors = `${new URL(checked.url()).pathname}/errors`;
  expect((await page.request.get(errors)).status()).toBe(200);
  const elsewhere = errors.replace('/membership/', '/existing-customers/');
  expect((await page.request.get(elsewhere)).status()).toBe(404);
  expect((await page.request.get('/program/membership/import/x/errors')).status()).toBe(404);
});
