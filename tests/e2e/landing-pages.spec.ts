import { expect, expectAccessible, signIn, test, type Language, type Page } from './support';
import {
  KEPT_TO_A_DOMAIN,
  KINDS,
  NO_ADMIN_ANY_MORE,
  OVER,
  READERS,
  type Kind,
  type LandingPage,
  type Row,
} from './support/landing-pages';

type Links = Readonly<Record<Kind, string>>;

/** Fills nothing in, and reads the personal link in the draft that follows. */
async function draftAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.locator('main button[type="submit"]').click();
  const draft = await page.locator('textarea[name="message"]').inputValue();
  return /https?:\/\/\S+\/invitation\/[\w-]+/.exec(draft)?.[0] ?? '';
}

async function makeLinks(visitor: () => Promise<Page>): Promise<Links> {
  const provider = await visitor();
  await signIn(provider, 'admin@meridian.example');
  const reseller = await visitor();
  await signIn(reseller, 'admin@cobalt.example');
  await reseller.goto('/indirect-providers');
  const together = await reseller
    .getByRole('link', { name: 'Invite new customers Meridian Distribution' })
    .getAttribute('href');
  return {
    PARTNERSHIP: await draftAt(provider, '/indirect-resellers/request'),
    RELATIONSHIP: await draftAt(reseller, '/customers/request'),
    JOINT: await draftAt(reseller, together ?? ''),
  };
}

/** Pages that were looked at, by heading: axe need not see them twice. */
const seen = new Set<string>();

async function expectPage(page: Page, expected: LandingPage, language: Language): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(expected[language]);
  const main = page.getByRole('main');
  expect(await main.locator('.button.primary').count()).toBeLessThanOrEqual(1);
  const answers = main.locator('form:has(input[type="checkbox"]) button[type="submit"]');
  await expect(answers).toHaveCount(expected.step === 'answer' ? 1 : 0);
  if (expected.step !== 'answer') {
    const links = await main
      .locator('a.button')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(
      links.filter((href) => expected.step instanceof RegExp && expected.step.test(href)),
    ).toHaveLength(1);
  }
  const name = `${await heading.textContent()} ${String(expected.step)}`;
  if (!seen.has(name)) await expectAccessible(page);
  seen.add(name);
}

/** What tells an invitation between partners from one to customers at a glance; nothing once it is over. */
const MARKS = {
  en: { PARTNERSHIP: /Invitation between partners/, request: 'For customers' },
  es: { PARTNERSHIP: /Invitación entre partners/, request: 'Para clientes' },
} as const;

async function expectMark(page: Page, kind: Kind | null, language: Language): Promise<void> {
  const main = page.getByRole('main');
  const { PARTNERSHIP, request } = MARKS[language];
  await expect(main.getByText(PARTNERSHIP)).toHaveCount(kind === 'PARTNERSHIP' ? 1 : 0);
  const isRequest = kind === 'RELATIONSHIP' || kind === 'JOINT';
  await expect(main.getByText(request, { exact: true })).toHaveCount(isRequest ? 1 : 0);
}

/** What a reader is shown, in both languages. */
async function expectRow(page: Page, links: Links, row: Row, isLive = true): Promise<void> {
  for (const language of ['en', 'es'] as const) {
    const { origin } = new URL(links.JOINT);
    await page.context().addCookies([{ name: 'pc-locale', value: language, url: origin }]);
    for (const kind of KINDS) {
      await page.goto(links[kind]);
      await expectPage(page, row[kind], language);
      await expectMark(page, isLive ? kind : null, language);
    }
  }
}

test('whoever opens a link reads what it is to them, and the one next step', async ({
  visitor,
  world,
}) => {
  test.setTimeout(300_000);
  const links = await makeLinks(visitor);
  for (const [signInName, row] of Object.entries(READERS)) {
    await test.step(signInName || 'nobody', async () => {
      const reader = await visitor();
      if (signInName !== '') await signIn(reader, signInName);
      await expectRow(reader, links, row);
      await reader.context().close();
    });
  }

  const lumen = await visitor();
  await signIn(lumen, 'admin@lumen.example');
  const demoted = await world.sql(
    `DELETE FROM user_role WHERE role = 'GLOBAL_ADMIN' AND user_id =
       (SELECT id FROM "user" WHERE sign_in_name = 'admin@lumen.example')`,
    [],
  );
  expect(demoted).toBe(1);
  await expectRow(lumen, links, NO_ADMIN_ANY_MORE);

  const reseller = await visitor();
  await signIn(reseller, 'admin@tejado.example');
  const isOpen = `kind IN ('RELATIONSHIP', 'JOINT') AND status = 'OPEN'`;
  await world.sql(
    `UPDATE invitation SET recipient_domain = 'elsewhere.example' WHERE ${isOpen}`,
    [],
  );
  for (const kind of ['RELATIONSHIP', 'JOINT'] as const) {
    await reseller.goto(links[kind]);
    await expectPage(reseller, KEPT_TO_A_DOMAIN[kind], 'en');
  }

  const nobody = await visitor();
  for (const over of Object.values(OVER)) {
    await world.sql(`UPDATE invitation SET ${over.set}`, []);
    const same = { PARTNERSHIP: over, RELATIONSHIP: over, JOINT: over };
    await expectRow(nobody, links, same, false);
    for (const kind of KINDS) {
      await reseller.goto(links[kind]);
      await expectPage(reseller, { ...over, step: /\/home$/ }, 'en');
      await expect(reseller.getByRole('main')).not.toContainText(/Meridian|Cobalt/);
    }
  }
});
