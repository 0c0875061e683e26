import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inLanguage, signIn, test, type Page } from './support';
import { NOT_REPLAYED } from './support/not-replayed';
import {
  digestOf,
  fillAndPost,
  recordPosts,
  send,
  WRONG,
  type Sender,
  type WrongKind,
} from './support/replay';
import type { ReplayedAct } from './support/replayed-act';
import { REPLAYED_ACTS } from './support/replayed-acts';
import type { World } from './support/world';

test.use({ ...inLanguage('en'), javaScriptEnabled: false });

/** Sessions that the database makes anybody's. */
interface Sessions {
  readonly right: string;
  readonly wrong: ReadonlyMap<WrongKind, { readonly id: string; readonly cookie: string }>;
}

async function find(world: World, statement: string, values: readonly string[] = []) {
  const [row] = await world.rows(statement, values);
  const value = Object.values(row ?? {})[0];
  if (value === undefined) throw new Error(`Nothing found: ${statement} ${values.join()}`);
  return value;
}

const NEWEST = 'SELECT id FROM session ORDER BY created_at DESC LIMIT 1';

async function openSessions(page: Page, world: World): Promise<Sessions> {
  const wrong = new Map<WrongKind, { id: string; cookie: string }>();
  for (const kind of WRONG.filter((each) => each !== 'none')) {
    await signIn(page, 'member@tejado.example');
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    wrong.set(kind, { id: await find(world, NEWEST), cookie });
    await page.context().clearCookies();
  }
  await signIn(page, 'member@tejado.example');
  return { right: await find(world, NEWEST), wrong };
}

const become = (world: World, sessionId: string, userId: string): Promise<number> =>
  world.sql(
    `UPDATE session SET user_id = u.id, organization_id = u.organization_id, proved_at = now()
     FROM "user" u WHERE u.id = $2::uuid AND session.id = $1`,
    [sessionId, userId],
  );

/** A person like another one, but for what is said. */
async function aDouble(
  world: World,
  signInName: string,
  kind: WrongKind,
  organizationId: string | null = null,
): Promise<string> {
  const double = await find(
    world,
    `INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email,
       password_hash, status, must_change_password)
     SELECT gen_random_uuid(), coalesce(nullif($3, '')::uuid, organization_id), $2 || '-' || sign_in_name,
       first_name, last_name, contact_email, password_hash,
       CASE WHEN $2 = 'blocked' THEN 'BLOCKED' ELSE 'ACTIVE' END::user_status, $2 = 'password'
     FROM "user" WHERE sign_in_name = $1 RETURNING id`,
    [signInName, kind, organizationId ?? ''],
  );
  if (kind !== 'role') {
    await world.sql(
      `INSERT INTO user_role (user_id, organization_id, role)
       SELECT d.id, d.organization_id, r.role FROM user_role r
       JOIN "user" u ON u.id = r.user_id, "user" d
       WHERE u.sign_in_name = $1 AND d.id = $2::uuid
         AND ((SELECT is_operator FROM organization o WHERE o.id = d.organization_id)
           OR r.role NOT IN ('PROGRAM_ADMIN', 'REVIEWER'))`,
      [signInName, double],
    );
  }
  return double;
}

/** An organization like somebody's own, which is never the operator. */
async function aTwin(world: World, signInName: string): Promise<string> {
  return find(
    world,
    `INSERT INTO organization (id, name, country, provider_since, reseller_since)
     SELECT gen_random_uuid(), 'Twin of ' || o.name, o.country, o.provider_since, o.reseller_since
     FROM organization o JOIN "user" u ON u.organization_id = o.id
     WHERE u.sign_in_name = $1 RETURNING id`,
    [signInName],
  );
}

type Doubles = ReadonlyMap<WrongKind, string>;

async function makeDoubles(world: World, signInName: string): Promise<Doubles> {
  const twin = await aTwin(world, signInName);
  const doubles = new Map<WrongKind, string>();
  for (const kind of WRONG.filter((each) => each !== 'none')) {
    const home = kind === 'tenant' ? twin : null;
    doubles.set(kind, await aDouble(world, signInName, kind, home));
  }
  return doubles;
}

/** Gives the sessions to the doubles of one person. */
async function takeOn(world: World, { wrong }: Sessions, doubles: Doubles) {
  const senders = new Map<WrongKind, Sender>([['none', { userId: null, cookie: '' }]]);
  for (const [kind, { id, cookie }] of wrong) {
    const userId = doubles.get(kind) ?? '';
    await become(world, id, userId);
    senders.set(kind, { userId, cookie });
  }
  await world.sql(`UPDATE session SET awaits_factor = true WHERE id = $1`, [
    wrong.get('factor')?.id ?? '',
  ]);
  return senders;
}

/** The wrong ones for an act: who may do it as well, on what is their own, is none. */
function wrongFor({ alsoOpenTo, settlesPassword = false }: ReplayedAct): readonly WrongKind[] {
  return WRONG.filter((kind) => {
    if (kind === 'role') return alsoOpenTo !== 'everybody';
    if (kind === 'tenant') return alsoOpenTo === undefined;
    return kind !== 'password' || !settlesPassword;
  });
}

/** How often an act of somebody was refused. */
async function refusals(world: World, name: string): Promise<Map<string, number>> {
  const rows = await world.rows(
    `SELECT actor_user_id::text AS who, count(*)::text AS times FROM audit_record
     WHERE outcome = 'REFUSED' AND action = $1 AND actor_user_id IS NOT NULL GROUP BY 1`,
    [name],
  );
  return new Map(rows.map(({ who = '', times = '' }) => [who, Number(times)]));
}

async function attack(
  world: World,
  act: ReplayedAct,
  senders: ReadonlyMap<WrongKind, Sender>,
  post: Parameters<typeof send>[0],
) {
  const before = { digest: await digestOf(world), refused: await refusals(world, act.name) };
  const kinds = wrongFor(act);
  const answers = await Promise.all(
    kinds.map(async (kind) => {
      const sender = senders.get(kind);
      if (sender === undefined) throw new Error(kind);
      return { kind, sender, answer: await send(post, sender) };
    }),
  );
  const refused = await refusals(world, act.name);
  const unrecorded = answers.filter(({ sender: { userId } }) => {
    if (userId === null) return false;
    return (refused.get(userId) ?? 0) !== (before.refused.get(userId) ?? 0) + 1;
  });
  const digest = await digestOf(world);
  const changed = Object.keys(digest).filter((table) => digest[table] !== before.digest[table]);
  const nobody = answers.find(({ kind }) => kind === 'none')?.answer;
  return {
    digest,
    changed,
    unrecorded: unrecorded.map(
      ({ kind, answer }) => `${kind}: ${answer.status} ${answer.location}`,
    ),
    nobodyIsSentTo: nobody?.location.split('?')[0],
  };
}

const HARMLESS = { changed: [], unrecorded: [], nobodyIsSentTo: '/sign-in' };

test('what the right person posts changes nothing when anybody else sends it, and is recorded', async ({
  page,
  world,
}) => {
  test.setTimeout(420_000);
  const sessions = await openSessions(page, world);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  const right: Sender = { userId: null, cookie: cookie.join('; ') };
  const posts = await recordPosts(page.context());
  const people = new Map<string, Doubles>();
  let person = '';
  let senders = new Map<WrongKind, Sender>();
  for (const act of REPLAYED_ACTS) {
    if (act.by !== person) {
      person = act.by;
      const id = await find(world, 'SELECT id FROM "user" WHERE sign_in_name = $1', [person]);
      const doubles = people.get(person) ?? (await makeDoubles(world, person));
      people.set(person, doubles);
      await become(world, sessions.right, id);
      senders = await takeOn(world, sessions, doubles);
    }

    if (act.made !== undefined) await world.sql(act.made, []);
    await page.goto(await act.page((statement, values) => find(world, statement, values)));
    posts.length = 0;
    await fillAndPost(page, act);
    await expect.poll(() => posts.length, act.name).toBe(1);
    const [post] = posts;
    if (post === undefined) throw new Error(act.name);

    const { digest: before, ...outcome } = await attack(world, act, senders, post);
    expect.soft({ act: act.name, ...outcome }).toEqual({ act: act.name, ...HARMLESS });

    if (act.isLeft === true) continue;
    const { status } = await send(post, right);
    const after = await digestOf(world);
    expect
      .soft({ act: act.name, status, does: JSON.stringify(after) !== JSON.stringify(before) })
      .toMatchObject({ act: act.name, does: true });
  }
});

/** The names of all acts that a post reaches. */
function actsInTheCode(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(actions|route)\.ts$/.test(path),
  );
  const made =
    /(?:formAction|downloadPost|uploadRoute)(?:<[^>]*>)?\(\{\s*(?:name|action): '(\w+)'/g;
  const names = files.flatMap((path) =>
    [...readFileSync(join('app', path), 'utf8').matchAll(made)].map(([, name = '']) => name),
  );
  return [...new Set(names)].sort();
}

test('every act that can be posted is replayed, or is listed with the reason why not', () => {
  const replayed = new Set(REPLAYED_ACTS.map(({ name }) => name));
  const known = actsInTheCode();
  expect(known).toContain('create_partner_user');
  expect(known.filter((name) => !replayed.has(name) && !(name in NOT_REPLAYED))).toEqual([]);
  const listed = [...replayed, ...Object.keys(NOT_REPLAYED)];
  expect(listed.filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(NOT_REPLAYED).filter((name) => replayed.has(name))).toEqual([]);
});
