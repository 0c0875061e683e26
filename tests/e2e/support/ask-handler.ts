import type { APIResponse, Page } from '@playwright/test';

import type { GuardedHandler } from './handlers';
import type { Lookup } from './replayed-act';
import type { World } from './world';

/** Looks up one value in a world's database. */
const finder =
  (world: World): Lookup =>
  async (statement, values = []) => {
    const [row] = await world.rows(statement, values);
    const value = Object.values(row ?? {})[0];
    if (value === undefined) throw new Error(`Nothing found: ${statement} ${values.join()}`);
    return value;
  };

/**
 * Asks a handler with the cookies of a page's browser, as a page of the application would.
 * @returns `given`, `refused`, `sent away`, `sent to set up a factor`, or the answer as it was.
 */
export async function askHandler(
  page: Page,
  world: World,
  [address, { parts, file, isPosted = false }]: readonly [string, GuardedHandler],
): Promise<string> {
  const values = parts === undefined ? [] : [...(await parts(finder(world)))];
  const path = address.replaceAll(/\[\w+\]/g, () => values.shift() ?? '');
  const answer = await page.request.fetch(path, {
    method: file === undefined && !isPosted ? 'GET' : 'POST',
    maxRedirects: 0,
    headers: { origin: world.url },
    ...(file === undefined
      ? {}
      : {
          multipart: {
            file: { name: 'lines.csv', mimeType: 'text/csv', buffer: Buffer.from(file) },
          },
        }),
  });
  return outcomeOf(answer);
}

function outcomeOf(answer: APIResponse): string {
  const status = answer.status();
  const [leadsTo = '', query = ''] = (answer.headers()['location'] ?? '').split('?');
  if (status === 200 || (query === '' && /\/import\/[0-9a-f-]{36}$/.test(leadsTo))) {
    return 'given';
  }
  if (status === 403 || query.startsWith('refused=')) return 'refused';
  if (leadsTo === '/second-factor') return 'sent to set up a factor';
  if (leadsTo === '/sign-in' || leadsTo === '/change-password') return 'sent away';
  return `${status} ${leadsTo}?${query}`;
}
