import { createHash } from 'node:crypto';

import type { World } from './world';

/** Where each kind of link keeps its end. */
const TABLES = { invitation: 'invitation', mailed: 'mail_link' } as const;

/**
 * Moves a link's end into the past, in the database of the world it belongs to: the days that a
 * story cannot wait for.
 */
export async function letExpire(
  world: World,
  link: string,
  kind: keyof typeof TABLES,
): Promise<void> {
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  const hash = createHash('sha256').update(token).digest('hex');
  const moved = await world.sql(
    `UPDATE ${TABLES[kind]} SET expires_at = now() - interval '1 minute' WHERE token_hash = $1`,
    [hash],
  );
  if (moved !== 1) throw new Error(`${moved} rows belong to ${link}`);
}

/** Lets somebody's sessions lie unused for longer than a session lives. */
export async function letIdle(world: World, signInName: string): Promise<void> {
  const moved = await world.sql(
    `UPDATE session SET last_seen_at = now() - interval '1 day'
     WHERE user_id = (SELECT id FROM "user" WHERE sign_in_name = $1)`,
    [signInName],
  );
  if (moved === 0) throw new Error(`${signInName} has no session`);
}
