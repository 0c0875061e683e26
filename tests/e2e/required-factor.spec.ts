import { codeAt, keyOf } from '../support/codes';
import {
  DEMO_PASSWORD,
  expect,
  expectAccessible,
  inLanguage,
  signIn,
  test,
  type Page,
} from './support';
import { askHandler } from './support/ask-handler';
import { GUARDED_HANDLERS } from './support/handlers';
import { digestOf, fillAndPost, recordPosts, send } from './support/replay';

test.use({ ...inLanguage('en'), settings: { REQUIRE_SECOND_FACTOR: 'partners' } });

const PERSON = 'admin@cobalt.example';
const THEIRS = Object.entries(GUARDED_HANDLERS).filter(([, { by }]) => by === PERSON);
/** Those that need nothing made before. */
const READY = THEIRS.filter(([, { parts }]) => parts === undefined);
const WANTED = '/customers?q=olivar';

async function givePassword(page: Page): Promise<void> {
  await page.goto(WANTED);
  await page.getByLabel('Sign-in name').fill(PERSON);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/second-factor\?next=%2Fcustomers%3Fq%3Dolivar$/);
}

test('a partner’s person without a second factor sets one up before anything else, and then goes on', async ({
  page,
  visitor,
  world,
}) => {
  await givePassword(page);
  await expect(page.getByText('until then nothing else can be opened')).toBeVisible();
  await expectAccessible(page);
  for (const path of ['/home', '/account/security', '/account/users/new', '/activity']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/second-factor(\?next=.*)?$/);
  }
  for (const handler of READY) {
    expect(await askHandler(page, world, handler), handler[0]).toMatch(/^sent /);
  }

  // The operator's own people owe none here: one of them shows what a form posts.
  const program = await visitor({ javaScriptEnabled: false });
  await signIn(program, 'program@northlight.example');
  await expect(program).toHaveURL(/\/home$/);
  await program.goto('/account/my-profile');
  const posts = await recordPosts(program.context());
  await fillAndPost(program, {
    name: 'update_own_profile',
    by: PERSON,
    page: () => '/account/my-profile',
    fields: { firstName: 'Somebody' },
  });
  await expect.poll(() => posts.length).toBe(1);
  const [post] = posts;
  if (post === undefined) throw new Error('Nothing was posted');
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const before = await digestOf(world);
  const { location } = await send(post, { userId: null, cookie });
  expect(location).toMatch(/^\/(sign-in|second-factor)/);
  expect(await digestOf(world)).toEqual(before);

  await page.goto(WANTED);
  await page.getByRole('link', { name: 'Set up an app' }).click();
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  const key = keyOf(await page.locator('code').innerText());
  await page.getByLabel('Code that the app shows').fill('000 000');
  await page.getByRole('button', { name: 'Use this app' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByLabel('Code that the app shows').fill(codeAt(key));
  await page.getByRole('button', { name: 'Use this app' }).click();
  await page.getByRole('button', { name: 'Show new recovery codes' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/customers\?q=olivar$/);
  for (const handler of READY) {
    expect(await askHandler(page, world, handler), handler[0]).toBe('given');
  }

  // The last one stays as long as it is asked for.
  await page.goto('/account/security/authenticator');
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await expect(page).toHaveTitle(/^Error:/);
  await page.goto('/account/security');
  await expect(page.getByText('10 left')).toBeVisible();
});
