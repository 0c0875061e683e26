import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { median } from '../measure';
import { SMALL_PARTNER } from './small-partner';

/*
 * Whether the time of an answer tells that another organization has something: its customers, its
 * invitations and its tags are asked for by the small partner, in turn with what nobody has.
 */
const TRIES = 200;
const WARM_UP = 20;

/** What the large provider alone has. */
async function ofAnother(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO invitation (id, kind, issuer_id, provider_id, locale, subject, message,
         token_hash, nonce, created_by_id, expires_at)
       SELECT gen_random_uuid(), 'RELATIONSHIP', u.organization_id, u.organization_id, 'en', 'Bench',
         '{link}', md5(n::text || random()::text), 'bench', u.id, now() + interval '1 day'
       FROM "user" u, generate_series(1, $1::int) n
       WHERE u.sign_in_name = 'admin@meridian.example'`,
      [TRIES],
    );
    const { rows: invitations } = await client.query<{ id: string }>(
      `SELECT id FROM invitation WHERE nonce = 'bench' ORDER BY id LIMIT $1`,
      [TRIES],
    );
    const { rows: customers } = await client.query<{ id: string }>(
      `SELECT r.customer_id AS id FROM customer_relationship r
       WHERE r.partner_id = (SELECT id FROM organization WHERE mpn_id = '4391507')
         AND NOT EXISTS (SELECT FROM customer_relationship o
           WHERE o.customer_id = r.customer_id AND o.partner_id =
             (SELECT organization_id FROM "user" WHERE sign_in_name = $2))
       ORDER BY md5(r.id::text) LIMIT $1`,
      [TRIES, SMALL_PARTNER.admin],
    );
    return {
      invitations: invitations.map(({ id }) => id),
      customers: customers.map(({ id }) => id),
    };
  } finally {
    await client.end();
  }
}

/** Asks for both in turn. @returns the medians, in milliseconds */
async function compare(cookie: string, theirs: readonly string[], nobodys: () => string) {
  const ask = async (address: string) => {
    const start = performance.now();
    const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
    await answer.text();
    return { took: performance.now() - start, status: answer.status };
  };
  const times = { theirs: [] as number[], nobodys: [] as number[] };
  for (let n = -WARM_UP; n < TRIES; n += 1) {
    const address = theirs[Math.abs(n) % theirs.length] ?? '';
    const order = n % 2 === 0 ? (['theirs', 'nobodys'] as const) : (['nobodys', 'theirs'] as const);
    const statuses = new Set<number>();
    for (const whose of order) {
      const { took, status } = await ask(whose === 'theirs' ? address : nobodys());
      statuses.add(status);
      if (n >= 0) times[whose].push(took);
    }
    if (statuses.size > 1)
      throw new Error(`${address} is answered otherwise than what is nobody's`);
  }
  return { theirs: median(times.theirs), nobodys: median(times.nobodys) };
}

/** Each kind of thing that a partner may ask for by its name. */
export async function measureExistence(
  url: string,
  databaseUrl: string,
  cookie: string,
): Promise<void> {
  const { customers, invitations } = await ofAnother(databaseUrl);
  const kinds: [string, readonly string[], (id: string) => string][] = [
    ['record of a customer', customers, (id) => `/customers/${id}/account`],
    ['search by id', customers, (id) => `/customers?q=${id}`],
    ['history of a customer', customers, (id) => `/customers/${id}/activity`],
    ['invitation', invitations, (id) => `/invitations/${id}`],
    ['tag', ['Renewal', 'Madrid', 'Trial', 'New'], (tag) => `/customers?tag=${tag}`],
  ];
  console.log(
    `what another has, ${TRIES} interleaved tries | theirs ms | nobody's ms | difference`,
  );
  for (const [name, theirs, path] of kinds) {
    const addressOf = (id: string) => `${url}${path(id)}`;
    const unknown = () => (name === 'tag' ? `Nobody${randomUUID().slice(0, 4)}` : randomUUID());
    const both = await compare(cookie, theirs.map(addressOf), () => addressOf(unknown()));
    const difference = ((both.theirs / both.nobodys - 1) * 100).toFixed(1);
    const figures = [both.theirs, both.nobodys].map((value) => value.toFixed(1));
    console.log([name, ...figures, `${difference} %`].join(' | '));
  }
}
