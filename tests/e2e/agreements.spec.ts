import { readFile } from 'node:fs/promises';

import { expect, expectAccessible, signIn, test, type Page } from './support';

const PROGRAM = 'program@northlight.example';

/** A day as date fields take it, so many days from now. */
function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'Europe/Madrid',
  });
}

/** From the list of agreements: drafts and saves the next version; English only. */
async function draft(page: Page, title: string, english: string, spanish: string): Promise<void> {
  await page.goto('/program/agreements');
  await page
    .locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
    .getByRole('button', { name: 'Draft a new version' })
    .click();
  await page.getByLabel('Text in English').fill(english);
  await page.getByLabel('Text in Spanish').fill(spanish);
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
}

/** From a draft's page: publishes it, in force at once. */
async function publish(page: Page, demanded: number | null): Promise<void> {
  await page.getByRole('link', { name: /^Publish version/ }).click();
  if (demanded === null) {
    await page.getByRole('radio', { name: 'do not have to accept this one' }).check();
  } else {
    await page.getByRole('radio', { name: 'have to accept this one', exact: true }).check();
    await page.getByLabel('To be accepted anew from').fill(day(demanded));
  }
  await page.getByRole('button', { name: /^Publish version/ }).click();
  await expect(page.getByText('The version is published.')).toBeVisible();
}

test('the operator publishes a new version, partners are asked anew, and the export shows who accepted', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, PROGRAM);
  await page.goto('/program/agreements');
  await page.getByRole('button', { name: 'Draft a new version' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit the draft' })).toBeVisible();
  await page
    .getByLabel('Text in English')
    .fill('# Purpose\nFair dealing.\n\n- <b>Care</b>\n- Speed');
  await page.getByLabel('Text in Spanish').fill('  ');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('link', { name: 'Enter the text in Spanish.' })).toBeVisible();
  await expect(page.getByLabel('Text in English')).toHaveValue(/Fair dealing/);
  await expectAccessible(page);
  await page.getByLabel('Text in Spanish').fill('# Objeto\nTrato justo.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('heading', { name: 'Purpose' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '<b>Care</b>' })).toBeVisible();
  await expect(page.locator('[lang="es"]').getByText('Trato justo.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Publish version 2' }).click();
  await page.getByLabel('In force from').fill(day(-1));
  await page.getByRole('radio', { name: 'have to accept this one', exact: true }).check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(
    page.getByRole('link', { name: 'Enter the day from which it has to be accepted anew.' }),
  ).toBeVisible();
  await page.getByLabel('To be accepted anew from').fill(day(20));
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('link', { name: 'Choose today or a later day.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('In force from').fill(day(0));
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('The version is published.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit the draft' })).toBeHidden();
  await expectAccessible(page);

  const told = await mail.waitFor(
    'admin@cobalt.example',
    'The partner agreement has a new version',
  );
  expect(told.text).toContain('Northlight has published version 2 of the partner agreement.');
  const partner = await visitor();
  await signIn(partner, 'admin@cobalt.example');
  await partner.goto('/home');
  await expect(
    partner.getByText(/Cobalt IT accepted version 1, which suffices until/),
  ).toBeVisible();
  await expectAccessible(partner);
  await partner.getByRole('link', { name: 'Read and accept the partner agreement' }).click();
  await expect(partner.getByText('Fair dealing.')).toBeVisible();
  await partner.getByRole('button', { name: 'Accept the partner agreement' }).click();
  await expect(
    partner.getByRole('link', { name: 'Read the agreement and tick the box to accept it.' }),
  ).toBeVisible();
  await expectAccessible(partner);
  await partner.getByLabel(/I have read version 2/).check();
  await partner.getByRole('button', { name: 'Accept the partner agreement' }).click();
  await expect(partner.getByText('Cobalt IT accepted version 2.')).toBeVisible();
  await expect(partner.getByText('Carla Benítez (admin@cobalt.example)')).toBeVisible();
  await partner.getByRole('link', { name: 'Version 1' }).click();
  await expect(partner.getByText('1. Purpose.', { exact: false })).toBeVisible();
  await expectAccessible(partner);
  await partner.getByRole('link', { name: 'Read in Spanish' }).click();
  await expect(
    partner.locator('[lang="es"]').getByText('1. Objeto.', { exact: false }),
  ).toBeVisible();
  await partner.goto('/home');
  await expect(partner.getByText('At a glance')).toBeVisible();
  await expect(partner.getByText('has to be accepted')).toBeHidden();

  await page.getByRole('link', { name: 'Who has accepted it' }).click();
  await expect(page.getByRole('row', { name: /Cobalt IT.*5123401.*admin@cobalt/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Search by organization or person').fill('nobody of that name');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear all' }).first().click();
  // The export honours the search of the page it is on.
  await expect(page.getByRole('row', { name: /Cobalt IT/ })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export acceptances' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('partner-agreement-2.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFOrganization ID,Organization,Country,MPN ID,')).toBe(true);
  expect(text).toContain(',Cobalt IT,ES,5123401,Carla Benítez,admin@cobalt.example,');
});

test('the operator sees who has not accepted the version in force, and reminds them once a day', async ({
  page,
  visitor,
  mail,
}) => {
  await signIn(page, PROGRAM);
  await draft(page, 'Partner agreement', 'Words to accept.', 'Palabras que aceptar.');
  await publish(page, 0);
  await page.getByRole('link', { name: 'Who has not accepted it' }).click();
  const row = page.getByRole('row', { name: /Meridian Distribution/ });
  await expect(row).toContainText('not enough since');
  await expect(row).toContainText('Not yet');
  const late = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(late, PROGRAM);
  await late.goto(page.url());
  await page.getByLabel('Search by organization or MPN ID').fill('meridian');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await row.getByRole('button', { name: /^Remind/ }).click();
  await expect(page.getByText('The reminder is on its way.')).toBeVisible();
  await expect(row).not.toContainText('Not yet');
  await expectAccessible(page);
  const reminded = await mail.waitFor('admin@meridian.example', 'Reminder:');
  expect(reminded.text).toContain('Meridian Distribution accepted version');
  // Somebody else had the page open, without scripts and in Spanish.
  await late
    .getByRole('row', { name: /Meridian Distribution/ })
    .getByRole('button')
    .click();
  await expect(late.getByText(/últimas 24 horas|last 24 hours/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Remind everybody' }).click();
  await expectAccessible(page);
  await page.getByLabel('Whom to remind').selectOption({ label: 'Europe' });
  await page.getByRole('button', { name: 'Remind everybody' }).click();
  await expect(page.getByText('The reminders are on their way.')).toBeVisible();
  await mail.waitFor('admin@cobalt.example', 'Reminder:');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export the list' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^partner-agreement-\d+-not-accepted\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFOrganization ID,Organization,Country,MPN ID,Stands,')).toBe(true);
  expect(text).toContain(',Meridian Distribution,');
});

test('whoever reads a version while the next is published is shown that one, and ticks anew', async ({
  page,
  visitor,
}) => {
  const partner = await visitor();
  await signIn(partner, 'admin@lumen.example');
  await partner.goto('/agreement');
  await partner.getByLabel(/I have read version/).check();

  await signIn(page, PROGRAM);
  await draft(page, 'Partner agreement', 'Later words.', 'Palabras posteriores.');
  await publish(page, null);

  await partner.getByRole('button', { name: 'Accept the partner agreement' }).click();
  await expect(
    partner.getByRole('link', { name: /Another version of the agreement is in force by now/ }),
  ).toBeVisible();
  await expect(partner.getByText('Later words.')).toBeVisible();
  await expect(partner.getByLabel(/I have read version/)).not.toBeChecked();
  await expectAccessible(partner);
  await partner.getByLabel(/I have read version/).check();
  await partner.getByRole('button', { name: 'Accept the partner agreement' }).click();
  await expect(partner.getByText(/Lumen Systems accepted version/)).toBeVisible();
});

test('a version for a later day can be read and withdrawn, a draft discarded', async ({
  page,
  visitor,
}) => {
  await signIn(page, PROGRAM);
  await draft(page, 'Partner agreement', 'Words to come.', 'Palabras por venir.');
  await page.getByRole('link', { name: /^Publish version/ }).click();
  await page.getByLabel('In force from').fill(day(10));
  await page.getByRole('radio', { name: 'do not have to accept this one' }).check();
  await page.getByRole('button', { name: /^Publish version/ }).click();
  await expect(page.getByText('Not in force yet')).toBeVisible();

  const partner = await visitor();
  await signIn(partner, 'admin@meridian.example');
  await partner.goto('/agreement');
  await partner.getByRole('link', { name: /^Read version/ }).click();
  await expect(partner.getByText('Words to come.')).toBeVisible();

  await page.getByRole('link', { name: /^Withdraw version/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Withdraw version/ }).click();
  await expect(page.getByText('The version is withdrawn.')).toBeVisible();
  await partner.reload();
  await expect(partner.getByText('Words to come.')).toBeHidden();

  await draft(page, 'Customer agreement', 'A slip.', 'Un error.');
  await page.getByRole('link', { name: 'Discard the draft' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByText('The draft is discarded.')).toBeVisible();
});

test('un cliente vuelve a aceptar su contrato, en español y sin scripts', async ({
  page,
  visitor,
}) => {
  await signIn(page, PROGRAM);
  await draft(page, 'Customer agreement', 'New terms.', 'Condiciones nuevas.');
  await publish(page, 0);

  const owner = await visitor({ language: 'es', javaScriptEnabled: false });
  await signIn(owner, 'admin@olivar.example');
  await owner.goto('/home');
  await owner.getByRole('button', { name: 'Español' }).click();
  await expect(owner.getByText('Hay que aceptar de nuevo el contrato de cliente')).toBeVisible();
  await owner.goto('/partner-relationships');
  await owner.getByRole('link', { name: 'Leer y aceptar el contrato de cliente' }).click();
  await expect(owner.getByText('Condiciones nuevas.')).toBeVisible();
  await owner.getByRole('button', { name: 'Aceptar el contrato de cliente' }).click();
  await expect(
    owner.getByRole('link', { name: 'Lea el contrato y marque la casilla para aceptarlo.' }),
  ).toBeVisible();
  await owner.getByLabel(/He leído la versión 2 del contrato de cliente/).check();
  await owner.getByRole('button', { name: 'Aceptar el contrato de cliente' }).click();
  await expect(owner.getByText('Olivar Foods aceptó la versión 2.')).toBeVisible();
});
