import type { Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';

/** Of more different words than this a page is not put together. */
const MOST_WORDS = 64;
/** More customers than this are not looked at for one page. */
const FEW = 1000;
/** Behind every letter in the order of bytes. */
const LAST_LETTER = '\u{10FFFF}';

/** How the words of a search lead to the rows of a page. */
export type WordPath =
  /** The words of the partner's customers that begin so: a page is merged from each one's list. */
  | { readonly kind: 'merge'; readonly words: readonly string[] }
  /** Few have a word that begins so: all of them are looked at. */
  | { readonly kind: 'few'; readonly start: string }
  /** Very many have it: the list itself is read, as the database plans it. */
  | { readonly kind: 'many' };

/** How a partner's customers are found by the starts of words. One round trip. */
export async function findWordPath(actor: Actor, words: readonly string[]): Promise<WordPath> {
  const [word] = words;
  if (word !== undefined && words.length === 1) {
    const found = await wordsBeginning(actor, word);
    return found.length > MOST_WORDS ? { kind: 'many' } : { kind: 'merge', words: found };
  }
  const counts = await db.$queryRaw<{ start: string; count: number }[]>`
    SELECT start, (SELECT count(*)::int FROM (SELECT FROM customer_word k
      WHERE ${beginning(actor, Prisma.sql`start`)} LIMIT ${FEW + 1}) few) AS count
    FROM unnest(${[...words]}::text[]) AS start ORDER BY count LIMIT 1`;
  const rarest = counts[0];
  return rarest === undefined || rarest.count > FEW
    ? { kind: 'many' }
    : { kind: 'few', start: rarest.start };
}

/** The customers that have a word which begins like this, as ids of relationships. */
export function withWordBeginning(actor: Actor, start: string): Prisma.Sql {
  return Prisma.sql`SELECT k.relationship_id FROM customer_word k
    WHERE ${beginning(actor, Prisma.sql`${start}::text`)} LIMIT ${FEW + 1}`;
}

function beginning(actor: Actor, start: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`k.partner_id = ${actor.organization.id}::uuid
    AND k.word >= ${start} AND k.word < ${start} || ${LAST_LETTER}::text`;
}

/** One step of the index a word, however many customers share it. */
async function wordsBeginning(actor: Actor, start: string): Promise<string[]> {
  const next = (after: Prisma.Sql) => Prisma.sql`
    SELECT k.word FROM customer_word k
    WHERE k.partner_id = ${actor.organization.id}::uuid AND ${after}
      AND k.word < ${start + LAST_LETTER} ORDER BY k.word LIMIT 1`;
  const rows = await db.$queryRaw<{ word: string }[]>`
    WITH RECURSIVE found AS (
      (${next(Prisma.sql`k.word >= ${start}`)})
      UNION ALL
      SELECT (${next(Prisma.sql`k.word > f.word`)}) FROM found f WHERE f.word IS NOT NULL)
    SELECT word FROM found WHERE word IS NOT NULL LIMIT ${MOST_WORDS + 1}`;
  return rows.map(({ word }) => word);
}
