import { aPdf } from '../support/files';
import { expect, signIn, test, type Page } from './support';
import { askHandler } from './support/ask-handler';
import { GUARDED_HANDLERS, type GuardedHandler } from './support/handlers';
import type { World } from './support/world';

type Handlers = readonly (readonly [string, GuardedHandler])[];

const handlersOf = (person: string): Handlers =>
  Object.entries(GUARDED_HANDLERS).filter(([, { by }]) => by === person);
const people = [...new Set(Object.values(GUARDED_HANDLERS).map(({ by }) => by))];

async function answersOf(page: Page, world: World, handlers: Handlers) {
  const answers: Record<string, string> = {};
  for (const handler of handlers) {
    answers[handler[0]] = await askHandler(page, world, handler);
  }
  return answers;
}

const all = (handlers: Handlers, answer: string) =>
  Object.fromEntries(handlers.map(([address]) => [address, answer]));

/** An applicant's document, for those who may keep it. */
async function sendDocument(page: Page): Promise<void> {
  await page.goto('/enroll/status/fix');
  await page.getByLabel('Document type').selectOption('employmentLetter');
  await page.getByLabel('Date of the document').fill(new Date().toISOString().slice(0, 10));
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('link', { name: /letter\.pdf/ })).toBeVisible();
}

/** What happens to somebody whose session lives on, and what then becomes of every handler. */
const CHANGES = [
  ['without roles', 'refused', `DELETE FROM user_role WHERE user_id = $1::uuid`],
  ['blocked', 'sent away', `UPDATE "user" SET status = 'BLOCKED' WHERE id = $1::uuid`],
  ['deleted', 'sent away', `UPDATE "user" SET status = 'DELETED' WHERE id = $1::uuid`],
  [
    'with a temporary password',
    'sent away',
    `UPDATE "user" SET must_change_password = true WHERE id = $1::uuid`,
  ],
  ['signed out', 'sent away', `UPDATE session SET revoked_at = now() WHERE user_id = $1::uuid`],
] as const;

/** Undoes all of them; the roles were kept aside. */
const UNDONE = [
  `INSERT INTO user_role (user_id, organization_id, role)
   SELECT user_id, organization_id, role FROM kept_role WHERE user_id = $1::uuid
   ON CONFLICT DO NOTHING`,
  `UPDATE "user" SET status = 'ACTIVE', must_change_password = false WHERE id = $1::uuid`,
  `UPDATE session SET revoked_at = NULL WHERE user_id = $1::uuid`,
];

for (const person of people) {
  test(`every export, download and upload of ${person} ends with the right to it, whatever the cookie`, async ({
    page,
    world,
  }) => {
    const handlers = handlersOf(person);
    await signIn(page, person);
    if (person === 'admin@ria.example') await sendDocument(page);
    const [row] = await world.rows('SELECT id FROM "user" WHERE sign_in_name = $1', [person]);
    const id = row?.['id'] ?? '';
    await world.sql('CREATE TABLE IF NOT EXISTS kept_role AS SELECT * FROM user_role', []);

    // Saving a file does it once: that it is given is looked at last.
    const once = handlers.filter(([, { isPosted }]) => isPosted !== true);
    expect(await answersOf(page, world, once)).toEqual(all(once, 'given'));
    for (const [, answer, statement] of CHANGES) {
      expect(await world.sql(statement, [id])).toBeGreaterThan(0);
      expect(await answersOf(page, world, handlers), statement).toEqual(all(handlers, answer));
      for (const undone of UNDONE) await world.sql(undone, [id]);
    }
    expect(await answersOf(page, world, handlers)).toEqual(all(handlers, 'given'));
  });
}
