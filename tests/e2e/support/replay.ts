import type { BrowserContext, Page } from '@playwright/test';

import type { ReplayedAct } from './replayed-act';
import type { World } from './world';

/** A post as the browser would have sent it. */
export interface RecordedPost {
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Why somebody is the wrong one; `none` has no session at all. */
export const WRONG = ['none', 'role', 'tenant', 'blocked', 'password', 'factor'] as const;
export type WrongKind = (typeof WRONG)[number];

/** Who sends a recorded post. */
export interface Sender {
  readonly userId: string | null;
  readonly cookie: string;
}

/** Notes what the context's pages post, and sends none of it: pages stay as they are. */
export async function recordPosts(context: BrowserContext): Promise<RecordedPost[]> {
  const posts: RecordedPost[] = [];
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    const headers = await request.allHeaders();
    const body = request.postDataBuffer() ?? Buffer.alloc(0);
    posts.push({ url: request.url(), contentType: headers['content-type'] ?? '', body });
    return route.fulfill({ status: 204 });
  });
  return posts;
}

/** Sends a recorded post as somebody. @returns the answer's status, and where it leads */
export async function send(post: RecordedPost, { cookie }: Sender) {
  const { origin } = new URL(post.url);
  const answer = await fetch(post.url, {
    method: 'POST',
    redirect: 'manual',
    body: new Uint8Array(post.body),
    headers: {
      'content-type': post.contentType,
      origin,
      'sec-fetch-site': 'same-origin',
      ...(cookie === '' ? {} : { cookie }),
    },
  });
  await answer.text();
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

/** Fills in the form of an act and presses its button. */
export async function fillAndPost(page: Page, { button, fields = {} }: ReplayedAct): Promise<void> {
  const buttons = page.getByRole('main').locator('form[method="post" i] button[type="submit"]');
  const pressed =
    button === undefined
      ? buttons.last()
      : page.getByRole('main').getByRole('button', { name: button, exact: true }).first();
  const form = pressed.locator('xpath=ancestor::form');
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field
      .first()
      .evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'radio' || kind === 'checkbox') {
      const wanted = value === '' ? ':not([disabled])' : `[value="${value}"]`;
      await form.locator(`[name="${name}"]${wanted}`).first().check();
    } else if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await pressed.click({ noWaitAfter: true });
}

/**
 * All that the world's database holds but its audit, its counters and when sessions were used: what
 * a request that is refused must leave as it was.
 */
export async function digestOf(world: World): Promise<Record<string, string>> {
  const tables = await world.rows(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('audit_record', 'audit_head', 'rate_limit', 'known_browser')`,
  );
  const columns: Readonly<Record<string, string>> = {
    // Mail that was owed before is sent meanwhile.
    outbox_mail: '(t.id, t.template)',
    session: '(t.id, t.user_id, t.revoked_at)',
  };
  const parts = tables.map(({ name = '' }) => {
    const columnsOf = columns[name] ?? 't';
    return `SELECT '${name}' AS name, coalesce(md5(string_agg(${columnsOf}::text, '|'
      ORDER BY ${columnsOf}::text)), '') AS digest FROM "${name}" t`;
  });
  const rows = await world.rows(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name = '', digest = '' }) => [name, digest]));
}
