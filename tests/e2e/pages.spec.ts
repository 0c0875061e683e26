import { expect, expectAccessible, signIn, test, type Language } from './support';
import { PAGES } from './support/tour';

const LOOKS: readonly {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}[] = [
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'es', scheme: 'dark', width: 320 },
  { language: 'en', scheme: 'dark', width: 1280 },
  { language: 'es', scheme: 'light', width: 320 },
];

for (const { language, scheme, width } of LOOKS) {
  for (const [person, addresses] of Object.entries(PAGES)) {
    test(`pages of ${person || 'anybody'} in ${language}, ${scheme}, ${width} px`, async ({
      visitor,
    }) => {
      test.setTimeout(180_000);
      const page = await visitor({ language });
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      if (person !== '') {
        await signIn(page, person);
        // Signing in brings the person's own language along.
        const { origin } = new URL(page.url());
        await page.context().addCookies([{ name: 'pc-locale', value: language, url: origin }]);
      }
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.locator('html'), address).toHaveAttribute('lang', language);
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${address} fits`).toBeLessThanOrEqual(0);
      }
    });
  }
}
