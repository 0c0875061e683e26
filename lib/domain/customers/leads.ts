import type { Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import type { CustomerFilter } from './list-filter';
import { foldName } from './names';
import { arePartners, served } from './narrowing';

/** Of more different words than this a page is not put together. */
const MOST_WORDS = 64;
/** More customers than this are not looked at and sorted for one page. */
const FEW = 500;
/** Behind every letter in the order of bytes. */
const LAST_LETTER = '\u{10FFFF}';

/** Something that leads to a part of the partner's customers: ids of relationships. */
interface Lead {
  readonly ids: Prisma.Sql;
  /** The start of a word, for a lead by words. */
  readonly start?: string;
}

/** What the leads of a filter come to. */
export type Led =
  | { readonly kind: 'none' }
  /** So few that all are looked at: in any order. */
  | { readonly kind: 'few'; readonly ids: Prisma.Sql }
  /**
   * Each leads to more than that. `start` is that of the rarest word, `words` those that begin so
   * and null when they are too many to be merged; without any search, `start` is null.
   */
  | {
      readonly kind: 'many';
      readonly start: string | null;
      readonly words: readonly string[] | null;
    };

interface Found {
  readonly start: string | null;
  readonly at: number;
  readonly count: number;
  readonly words: readonly string[] | null;
}

/** Finds out how far the words of a search, a tag and a partner lead. One round trip. */
export async function follow(
  actor: Actor,
  filter: CustomerFilter,
  words: readonly string[],
): Promise<Led> {
  const leads = leadsOf(actor, filter, words);
  const counts = leads.map(
    ({ ids, start }, at) => Prisma.sql`
      SELECT ${at}::int AS at, ${start ?? null}::text AS start,
        (SELECT count(*)::int FROM (${ids} LIMIT ${FEW + 1}) few) AS count`,
  );
  const rows = await db.$queryRaw<Found[]>`
    WITH leads AS MATERIALIZED (${Prisma.join(counts, ' UNION ALL ')})
    SELECT l.*, CASE WHEN start IS NOT NULL AND (SELECT min(count) FROM leads) > ${FEW}
      THEN ${wordsBeginning(actor)} END AS words
    FROM leads l ORDER BY count, length(start) DESC NULLS LAST`;
  const [rarest] = rows;
  if (rarest === undefined || rarest.count === 0) return { kind: 'none' };
  const lead = leads[rarest.at];
  if (rarest.count <= FEW && lead !== undefined) return { kind: 'few', ids: lead.ids };
  const word = rows.find(({ start }) => start !== null);
  const found = word?.words ?? null;
  return {
    kind: 'many',
    start: word?.start ?? null,
    words: found !== null && found.length <= MOST_WORDS ? found : null,
  };
}

function leadsOf(actor: Actor, { tag, partner }: CustomerFilter, words: readonly string[]): Lead[] {
  return [
    ...words.map((start) => ({ start, ids: withWordBeginning(actor, start) })),
    ...(tag === undefined ? [] : [{ ids: withTag(actor, tag) }]),
    ...(partner === undefined ? [] : [{ ids: withPartner(actor, partner) }]),
  ];
}

/** The customers that have a word which begins like this; one with several such words is repeated. */
export function withWordBeginning(actor: Actor, start: string): Prisma.Sql {
  return Prisma.sql`SELECT k.relationship_id AS id FROM customer_word k
    WHERE ${beginning(actor, Prisma.sql`${start}::text`)}`;
}

function withTag(actor: Actor, tag: string): Prisma.Sql {
  return Prisma.sql`SELECT g.relationship_id AS id FROM customer_tag g
    WHERE g.partner_id = ${actor.organization.id}::uuid AND g.folded = ${foldName(tag)}`;
}

function withPartner(actor: Actor, partner: string): Prisma.Sql {
  return Prisma.sql`SELECT r.id FROM customer_relationship o
    JOIN customer_relationship r ON r.customer_id = o.customer_id AND ${served(actor)}
    WHERE o.partner_id = ${partner}::uuid AND o.ended_at IS NULL
      AND ${arePartners(actor.organization.id, Prisma.sql`${partner}::uuid`)}`;
}

/** The rows `k` of words that begin like this. */
export function beginning(actor: Actor, start: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`k.partner_id = ${actor.organization.id}::uuid
    AND k.word >= ${start} AND k.word < ${start} || ${LAST_LETTER}::text`;
}

/** The different words that begin like `l.start`: one step of the index a word, however many share it. */
function wordsBeginning(actor: Actor): Prisma.Sql {
  const next = (after: Prisma.Sql) => Prisma.sql`
    SELECT k.word FROM customer_word k
    WHERE k.partner_id = ${actor.organization.id}::uuid AND ${after}
      AND k.word < l.start || ${LAST_LETTER}::text ORDER BY k.word LIMIT 1`;
  return Prisma.sql`ARRAY(
    WITH RECURSIVE found AS (
      (${next(Prisma.sql`k.word >= l.start`)})
      UNION ALL
      SELECT (${next(Prisma.sql`k.word > f.word`)}) FROM found f WHERE f.word IS NOT NULL)
    SELECT word::text FROM found WHERE word IS NOT NULL LIMIT ${MOST_WORDS + 1})`;
}
