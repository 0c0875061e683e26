import { expect, expectAccessible, signIn, test, type Language, type Page } from './support';
import { PAGES } from './support/tour';

/**
 * Every language in every colour and width: a page is loaded once a language, and looked at four
 * times. Another language has other words in the same colours and places, so after the first it is
 * asked only once whether all is well named, and four times whether it fits.
 */
const LANGUAGES: readonly Language[] = ['en', 'es'];
const LOOKS = [
  { scheme: 'light', width: 1280, isFirst: true },
  { scheme: 'dark', width: 1280, isFirst: false },
  { scheme: 'dark', width: 320, isFirst: true },
  { scheme: 'light', width: 320, isFirst: false },
] as const;

async function expectGood(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html'), address).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
  for (const { scheme, width, isFirst } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    // A button fades from one colour to the other, and in between has the contrast of neither.
    await page.evaluate(() => {
      for (const change of document.getAnimations()) {
        if (change instanceof CSSTransition) change.finish();
      }
    });
    // What is on the page is the same in both colours of a width.
    if (language === 'en' || (isFirst && width === 1280))
      await expectAccessible(page, isFirst ? 'everything' : 'colours');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${address} fits ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const language of LANGUAGES) {
  for (const [person, addresses] of Object.entries(PAGES)) {
    test(`pages of ${person || 'anybody'} in ${language}`, async ({ visitor }) => {
      test.setTimeout(240_000);
      const page = await visitor({ language });
      if (person !== '') {
        await signIn(page, person);
        // Signing in brings the person's own language along.
        const { origin } = new URL(page.url());
        await page.context().addCookies([{ name: 'pc-locale', value: language, url: origin }]);
      }
      for (const address of addresses) await expectGood(page, address, language);
    });
  }
}

test('words that are hard to read are found, though their like was readable elsewhere', async ({
  visitor,
}) => {
  const page = await visitor();
  const show = (below: string, around: string) =>
    page.setContent(`<html lang="en"><title>Words</title><body style="${below}"><main>
      <h1 style="color: black">Words</h1>
      <div style="${around}"><p style="color: #595959">Words</p></div></main></body></html>`);
  await show('', '');
  await expectAccessible(page);
  for (const [below, around] of [
    ['', 'background: #888'],
    ['', 'opacity: 0.5'],
    ['background: #888', ''],
    ['', 'filter: none; mix-blend-mode: normal; background: rgb(0 0 0 / 0.6)'],
  ] as const) {
    await show(below, around);
    await expect(expectAccessible(page), `${below} ${around}`).rejects.toThrow('color-contrast');
  }
});
