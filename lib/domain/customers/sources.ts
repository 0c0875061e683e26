import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import { beginning, type Led } from './leads';
import type { CustomerFilter, CustomerSort } from './list-filter';
import { foldName } from './names';
import {
  arePartners,
  narrowedBy,
  otherWords,
  PRIVILEGED,
  served,
  versionsThatStandAs,
  type Narrowing,
} from './narrowing';

/** In which order a list really stands: by the word found where too many names are found. */
export type CustomerOrder = CustomerSort | 'word';

/** A list whose rows stand in the order of the page already, one for each key if it has keys. */
export interface Source {
  readonly order: CustomerOrder;
  readonly from: Prisma.Sql;
  readonly where: Prisma.Sql;
  /** What the list is ordered by, each row's id last. */
  readonly by: readonly [Prisma.Sql, ...Prisma.Sql[]];
  readonly byId: Prisma.Sql;
  /** What leads to the relationship `r`, and how: by its id or its customer's. */
  readonly link: Prisma.Sql;
  readonly leadsTo: 'relationship' | 'customer';
  /** An array, about so long; the row's key is `key`. */
  readonly keys?: { readonly array: Prisma.Sql; readonly count: number };
  /** What else the filter asks of the row `r`, to be judged one by one. */
  readonly rest: readonly Prisma.Sql[];
}

/** Versions of the agreement that customers of one state have accepted, as a rule. */
const FEW_VERSIONS = 2;

export const SORT_COLUMNS = {
  name: Prisma.sql`r.sort_name`,
  domain: Prisma.sql`r.customer_domain`,
  since: Prisma.sql`r.started_at`,
} as const satisfies Record<CustomerSort, Prisma.Sql>;

/**
 * The list to walk: of all that stand in the order of the page, the one that likely needs the fewest
 * rows looked at.
 */
export function chooseSource(
  actor: Actor,
  filter: CustomerFilter,
  led: Extract<Led, { kind: 'many' }> | null,
): Source {
  const sort = filter.sort ?? 'name';
  const { tag, partner, agreement, privileges } = filter;
  const rest = (by: Narrowing | null) => narrowedBy(actor, filter, by);
  if (tag !== undefined) return { ...tagList(actor, tag), rest: rest('tag') };
  if (partner !== undefined) return partnerList(actor, partner, rest('partner'));
  if (led !== null && led.start !== null) {
    const others = [...otherWords(filter, led.start), ...rest('search')];
    return led.words === null
      ? { ...byWord(actor, led.start), rest: [firstFound(led.start), ...others] }
      : { ...wordList(actor, led.words), rest: others };
  }
  const own = { ...ownList(actor, sort), rest: rest(null) };
  if (sort !== 'name') return own;
  if (agreement !== undefined) {
    const list = { ...own, rest: rest('agreement') };
    return agreement === 'missing'
      ? { ...list, where: Prisma.sql`${own.where} AND r.agreement_version = 0` }
      : {
          ...list,
          where: Prisma.sql`${own.where} AND r.agreement_version = key`,
          keys: { array: versionsThatStandAs(agreement), count: FEW_VERSIONS },
        };
  }
  if (privileges === undefined) return own;
  const granted = privileges === 'granted' ? 1 : 0;
  return {
    ...own,
    where: Prisma.sql`${own.where} AND ${PRIVILEGED} = ${granted}::int`,
    rest: rest('privileges'),
  };
}

/** A few customers, by their relationships' ids, in any order. */
export function fewSource(actor: Actor, filter: CustomerFilter, ids: Prisma.Sql): Source {
  return {
    ...ownList(actor, filter.sort ?? 'name'),
    // One by one: the database is not to think of reading the list instead.
    from: Prisma.sql`(SELECT DISTINCT few.id FROM (${ids}) few) one CROSS JOIN LATERAL (
      SELECT r.* FROM customer_relationship r WHERE r.id = one.id OFFSET 0) r`,
    where: Prisma.join([served(actor), ...narrowedBy(actor, filter, null)], ' AND '),
    rest: [],
  };
}

function ownList(actor: Actor, sort: CustomerSort): Source {
  return {
    order: sort,
    from: Prisma.sql`customer_relationship r`,
    where: served(actor),
    by: [SORT_COLUMNS[sort]],
    byId: Prisma.sql`r.id`,
    link: Prisma.sql`r.id`,
    leadsTo: 'relationship',
    rest: [],
  };
}

const WORDS = {
  from: Prisma.sql`customer_word k`,
  byId: Prisma.sql`k.relationship_id`,
  link: Prisma.sql`k.relationship_id`,
  leadsTo: 'relationship',
} as const;

function wordList(actor: Actor, words: readonly string[]): Omit<Source, 'rest'> {
  const own = Prisma.sql`k.partner_id = ${actor.organization.id}::uuid`;
  const list = { ...WORDS, order: 'name', by: [Prisma.sql`k.sort_name`] } as const;
  const [word] = words;
  return words.length === 1 && word !== undefined
    ? { ...list, where: Prisma.sql`${own} AND k.word = ${word}::text` }
    : {
        ...list,
        where: Prisma.sql`${own} AND k.word = key`,
        keys: { array: Prisma.sql`${[...words]}::text[]`, count: words.length },
      };
}

function byWord(actor: Actor, start: string): Omit<Source, 'rest'> {
  return {
    ...WORDS,
    order: 'word',
    where: beginning(actor, Prisma.sql`${start}::text`),
    by: [Prisma.sql`k.word`, Prisma.sql`k.sort_name`],
  };
}

/** A customer with several words that begin so stands at the first of them. */
function firstFound(start: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM words_of(r.search_text) AS w
    WHERE w COLLATE "C" >= ${start}::text AND w COLLATE "C" < l.by1)`;
}

function tagList(actor: Actor, tag: string): Omit<Source, 'rest'> {
  return {
    order: 'name',
    from: Prisma.sql`customer_tag g`,
    where: Prisma.sql`g.partner_id = ${actor.organization.id}::uuid AND g.folded = ${foldName(tag)}`,
    by: [Prisma.sql`g.sort_name`],
    byId: Prisma.sql`g.relationship_id`,
    link: Prisma.sql`g.relationship_id`,
    leadsTo: 'relationship',
  };
}

/** The other partner's list, of it what the actor's organization serves too. */
function partnerList(actor: Actor, partner: string, rest: readonly Prisma.Sql[]): Source {
  const other = Prisma.sql`${partner}::uuid`;
  return {
    order: 'name',
    from: Prisma.sql`customer_relationship o`,
    where: Prisma.sql`o.partner_id = ${other} AND o.ended_at IS NULL
      AND ${arePartners(actor.organization.id, other)}`,
    by: [Prisma.sql`o.sort_name`],
    byId: Prisma.sql`o.id`,
    link: Prisma.sql`o.customer_id`,
    leadsTo: 'customer',
    rest: [Prisma.sql`TRUE`, ...rest],
  };
}
