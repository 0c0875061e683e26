import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, signIn, test, type Page } from './support';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a provider finds a reseller, exports what it found, and reads when nobody is found', async ({
  page,
}) => {
  await signIn(page, 'admin@meridian.example');
  await page.goto('/indirect-resellers');
  const search = page.getByRole('searchbox', { name: 'Search by name, MPN ID or ID' });
  for (const text of ['it', '5123401']) {
    await search.fill(text);
    await search.press('Enter');
    await expect(page).toHaveURL(new RegExp(`q=${text}`));
    await expect(page.getByRole('rowheader', { name: 'Cobalt IT' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Partners since' }).click();
  await expect(page.getByRole('columnheader', { name: 'Partners since' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export indirect resellers' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('indirect-resellers.csv');
  const [header, row, ...more] = (await readFile(await download.path(), 'utf8'))
    .trimEnd()
    .split('\r\n');
  expect(header).toBe('\uFEFFID,Name,Location,MPN ID,Partners since,Administrator access');
  expect(row).toMatch(/^[0-9a-f-]{36},"Cobalt IT","Spain",5123401,20\S+Z,"Granted"$/);
  expect(more).toEqual([]);

  await search.fill('obalt');
  await page.getByLabel('Location').selectOption('FR');
  await search.press('Enter');
  await expect(page.getByText('No results')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Clear all' }).first().click();
  await page.getByRole('link', { name: 'View customers Cobalt IT' }).click();
  await page.getByRole('rowheader').getByRole('link', { name: 'Olivar Foods' }).click();
  await expect(page.getByText('Acting for Olivar Foods')).toBeVisible();
});

test('an operator moves a country; its reseller is refused, and connected once it is moved back', async ({
  page,
  visitor,
}) => {
  const move = async (region: string, note: string) => {
    await page.goto('/program/regions');
    await page.getByLabel('Country', { exact: true }).selectOption('FR');
    await page.getByLabel('New region').selectOption(region);
    await page.getByLabel('Note').fill(note);
    await page.getByRole('button', { name: 'Move a country' }).click();
  };
  await signIn(page, 'program@northlight.example');
  await move('europe', '');
  await expect(page.getByRole('link', { name: 'The country is in this region' })).toBeVisible();
  await expect(page.getByLabel('New region')).toHaveValue('europe');
  await expectAccessible(page);
  await move('canada', 'Served from Montreal');
  await expect(page.getByText('The country is moved.')).toBeVisible();
  await expect(page.getByRole('row', { name: /France Europe Canada .*Montreal/ })).toBeVisible();
  await expectAccessible(page);

  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  await provider.goto('/indirect-resellers/request');
  await provider.getByRole('button', { name: 'Continue' }).click();
  const text = await provider.getByLabel('Message', { exact: true }).inputValue();
  const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? '';
  const reseller = await visitor();
  await signIn(reseller, 'admin@lumen.example');
  await reseller.goto(link);
  await expect(heading(reseller)).toHaveText('Meridian Distribution is in another region');

  await move('europe', 'Back again');
  await expect(page.getByText('The country is moved.')).toBeVisible();
  await reseller.goto(link);
  await reseller.getByRole('checkbox').check();
  await reseller.getByRole('button', { name: 'Authorize indirect provider' }).click();
  await expect(heading(reseller)).toHaveText('Indirect providers');

  await reseller.goto('/program/regions');
  await expect(reseller.getByText('The country is moved.')).toHaveCount(0);
  await expect(reseller.getByRole('button', { name: 'Move a country' })).toHaveCount(0);
});

test('a provider picks one of the resellers whose names begin alike, and keeps its other filters', async ({
  page,
  world,
}) => {
  await world.sql(
    `WITH made AS (
       INSERT INTO organization (id, name, country, reseller_since)
       VALUES (gen_random_uuid(), 'Cobra Cloud', 'FR', now()) RETURNING id)
     INSERT INTO partnership (id, provider_id, reseller_id)
     SELECT gen_random_uuid(), p.id, made.id FROM made, organization p
     WHERE p.name = 'Meridian Distribution'`,
    [],
  );
  await signIn(page, 'admin@meridian.example');
  await page.goto('/customers?privileges=granted');
  const reseller = page.getByRole('textbox', { name: 'Reseller' });
  await reseller.fill('nobody');
  await reseller.press('Enter');
  await expect(page.getByText('No partner of yours matches “nobody”')).toBeVisible();
  await reseller.fill('cob');
  await reseller.press('Enter');
  await expect(page.getByText('Which of those that match “cob” do you mean?')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cobra Cloud' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Cobalt IT' }).click();
  await expect(page).toHaveURL(/privileges=granted&partner=/);
  await expect(page.getByText('Together with: Cobalt IT')).toBeVisible();
  await expect(page.getByRole('row', { name: /Cobalt IT/ }).first()).toBeVisible();
});
