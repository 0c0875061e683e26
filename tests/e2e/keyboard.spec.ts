import type { Locator } from '@playwright/test';
import { DEMO_PASSWORD, expect, test, type Page } from './support';
import { linkMailedTo } from './support/requests';

/** More stops than a page has before what is looked for. */
const MOST_STOPS = 120;

/** Goes to a control by Tab alone, and sees that the focus shows on it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  const ring = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(ring, 'the width of the focus ring').toBeGreaterThanOrEqual(2);
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function signInByKeys(page: Page, signInName: string): Promise<void> {
  await type(page, page.locator('input[name="signInName"]'), signInName);
  await type(page, page.locator('input[name="password"]'), DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/sign-in/);
}

test('by keyboard alone: a customer is asked, accepts, is found, opened and removed', async ({
  page,
  visitor,
  mail,
}) => {
  const link = (name: string | RegExp, of: Page = page) =>
    of.getByRole('link', { name, exact: true }).first();
  const button = (name: string, of: Page = page) => of.getByRole('button', { name, exact: true });
  await page.goto('/sign-in');
  await signInByKeys(page, 'admin@cobalt.example');
  await press(page, link('Customers'));
  await press(page, link('Request a reseller relationship'));
  await type(page, page.getByLabel('Label'), 'By keyboard');
  await type(page, page.getByLabel('Recipient’s email address'), 'keys@tejado.example');
  await press(page, button('Continue'));
  await press(page, button('Send'));
  await expect(page.getByText('The message is on its way.')).toBeVisible();
  await press(page, button('Done'));

  const owner = await visitor();
  await owner.goto(await linkMailedTo(mail, 'keys@tejado.example'));
  await press(owner, owner.getByRole('main').getByRole('link', { name: 'Sign in' }));
  await signInByKeys(owner, 'admin@tejado.example');
  await press(owner, button('Accept', owner));
  await expect(owner.getByRole('heading', { name: /problem/i })).toBeFocused();
  await press(owner, owner.getByLabel(/I have read the customer agreement/), 'Space');
  await press(owner, button('Accept', owner));
  await expect(owner).toHaveURL(/\/partner-relationships/);

  await press(page, link('Customers'));
  // The page before has a search of its own.
  await expect(
    page.getByRole('heading', { level: 1, name: 'Customers', exact: true }),
  ).toBeVisible();
  await type(page, page.getByRole('searchbox'), 'tejado');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=tejado/);
  await press(page, page.getByRole('rowheader').getByRole('link', { name: 'Tejado Logistics' }));
  await expect(page.getByText('Acting for Tejado Logistics')).toBeVisible();
  await press(page, link('Remove customer relationship'));
  await press(page, page.getByLabel(/I declare that my organization acts in good faith/), 'Space');
  await press(page, button('Remove customer relationship'));
  await expect(page.getByText('The customer relationship is removed.')).toBeVisible();
  await press(page, link('Former customers'));
  await expect(
    page.getByRole('row', { name: /Tejado Logistics .* Your organization removed/ }),
  ).toBeVisible();
});
