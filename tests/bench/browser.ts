import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '@/scripts/chromium.mjs';

/** Signs in as a person does; gives the cookies as a header has them. */
export async function signedInCookie(
  context: BrowserContext,
  url: string,
  signInName: string,
): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name="signInName"]').fill(signInName);
  await page.locator('input[name="password"]').fill('demo-passphrase-2026');
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await page.close();
  const cookies = await context.cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Bytes of JavaScript, as sent, that the first visit of a page loads. */
export async function scriptBytes(
  browser: Browser,
  url: string,
  cookies: Awaited<ReturnType<BrowserContext['cookies']>>,
): Promise<number> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  await context.close();
  return all.reduce((sum, size) => sum + size, 0);
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
}
