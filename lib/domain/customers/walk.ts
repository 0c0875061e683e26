import type { Actor } from '@/lib/access';
import { inNameOrder, PLANNED_ANEW, Prisma } from '@/lib/db';
import { startOf, type Place } from '@/lib/name-order';
import { findWordPath, withWordBeginning } from './find-words';
import type { CustomerFilter, CustomerSort, CustomerTurn } from './list-filter';
import {
  arePartners,
  conditions,
  PRIVILEGED,
  searchFor,
  served,
  versionsThatStandAs,
  type Narrowing,
} from './narrowing';
import { foldName } from './policy';

/** Which rows make a page: a query of `place_id` and `id`, in the order of the list. */
export interface Walk {
  /** What the statement begins with. */
  readonly hint: Prisma.Sql;
  readonly page: Prisma.Sql;
  readonly isDownward: boolean;
}

export const SORT_COLUMNS = {
  name: Prisma.sql`r.sort_name`,
  domain: Prisma.sql`r.customer_domain`,
  since: Prisma.sql`r.started_at`,
} as const satisfies Record<CustomerSort, Prisma.Sql>;

/** A list whose rows stand in the order of the page already, one for each key if it has keys. */
interface Source {
  readonly by: Narrowing | null;
  readonly from: Prisma.Sql;
  readonly where: readonly Prisma.Sql[];
  readonly place: Prisma.Sql;
  readonly placeId: Prisma.Sql;
  readonly id: Prisma.Sql;
  /** An array; the row's key is `key`. */
  readonly keys?: Prisma.Sql;
  /** Whether `from` has the row `r` at all: the list of a word alone does without. */
  readonly hasRow: boolean;
  readonly isPlannedAnew?: boolean;
}

/**
 * How to find a page of the actor's customers so that the database reads little more than the page
 * holds, whatever the list is narrowed by: of all lists that stand in the order of names, that of a
 * word, a partner, a version of the agreement or the privileges, one is walked, and what else the
 * filter asks is judged by the way. One round trip when words are searched, else none.
 * @returns null when nothing can be found
 */
export async function findWalk(
  actor: Actor,
  filter: CustomerFilter,
  turn: CustomerTurn,
  take: number,
): Promise<Walk | null> {
  const sort = filter.sort ?? 'name';
  const source = await chooseSource(actor, filter, sort);
  if (source === null) return null;
  const { start, isBackward } = startOf(turn);
  const isDownward = isBackward !== (filter.descending ?? false);
  const rest = conditions(actor, filter, source.by);
  const page = pageOf(actor, source, rest, { start: timely(sort, start), isDownward, take });
  const hint = source.isPlannedAnew === true ? PLANNED_ANEW : Prisma.empty;
  return { hint, page, isDownward };
}

/** A cursor of another order names no moment; the page then starts anew. */
function timely(sort: CustomerSort, start: Place | null): Place | null {
  const isMoment = start !== null && /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(start.name);
  return sort !== 'since' || (isMoment && !Number.isNaN(Date.parse(start.name))) ? start : null;
}

async function chooseSource(
  actor: Actor,
  filter: CustomerFilter,
  sort: CustomerSort,
): Promise<Source | null> {
  const search = searchFor(filter.q);
  if (search.by === 'signs') return null;
  const own = ownList(actor, sort);
  if (search.by === 'id') return own;
  if (search.by === 'words') {
    const path = await findWordPath(actor, search.words);
    if (path.kind === 'merge' && path.words.length === 0) return null;
    if (path.kind === 'few') {
      const among = Prisma.sql`r.id IN (${withWordBeginning(actor, path.start)})`;
      return { ...own, where: [...own.where, among], isPlannedAnew: true };
    }
    if (path.kind === 'many' || sort !== 'name') return { ...own, isPlannedAnew: true };
    return wordList(actor, path.words);
  }
  if (sort !== 'name') return { ...own, isPlannedAnew: isNarrowed(filter) };
  return narrowList(actor, filter, own);
}

const isNarrowed = ({ privileges, agreement, partner, tag }: CustomerFilter) =>
  [privileges, agreement, partner, tag].some((one) => one !== undefined);

function ownList(actor: Actor, sort: CustomerSort): Source {
  return {
    by: null,
    from: Prisma.sql`customer_relationship r`,
    where: [served(actor)],
    place: SORT_COLUMNS[sort],
    placeId: Prisma.sql`r.id`,
    id: Prisma.sql`r.id`,
    hasRow: true,
  };
}

function wordList(actor: Actor, words: readonly string[]): Source {
  return {
    by: 'search',
    from: Prisma.sql`customer_word k`,
    where: [Prisma.sql`k.partner_id = ${actor.organization.id}::uuid AND k.word = key`],
    place: Prisma.sql`k.sort_name`,
    placeId: Prisma.sql`k.relationship_id`,
    id: Prisma.sql`k.relationship_id`,
    keys: Prisma.sql`${[...words]}::text[]`,
    hasRow: false,
  };
}

function tagList(actor: Actor, tag: string): Source {
  return {
    by: 'tag',
    from: Prisma.sql`customer_tag g`,
    where: [
      Prisma.sql`g.partner_id = ${actor.organization.id}::uuid AND g.folded = ${foldName(tag)}`,
    ],
    place: Prisma.sql`g.sort_name`,
    placeId: Prisma.sql`g.relationship_id`,
    id: Prisma.sql`g.relationship_id`,
    hasRow: false,
  };
}

function narrowList(actor: Actor, filter: CustomerFilter, own: Source): Source {
  if (filter.tag !== undefined) return tagList(actor, filter.tag);
  if (filter.partner !== undefined) return partnerList(actor, filter.partner);
  if (filter.agreement !== undefined) {
    return {
      ...own,
      by: 'agreement',
      where: [...own.where, Prisma.sql`r.agreement_version = key`],
      keys: versionsThatStandAs(filter.agreement),
    };
  }
  return filter.privileges === undefined
    ? own
    : { ...own, by: 'privileges', where: [...own.where, privileged(filter.privileges)] };
}

function privileged(privileges: 'granted' | 'none'): Prisma.Sql {
  return Prisma.sql`${PRIVILEGED} = ${privileges === 'granted' ? 1 : 0}`;
}

/** The other partner's list, of it what the actor's organization serves too. */
function partnerList(actor: Actor, partner: string): Source {
  return {
    by: 'partner',
    from: Prisma.sql`customer_relationship o
      JOIN customer_relationship r ON r.customer_id = o.customer_id AND ${served(actor)}`,
    where: [
      Prisma.sql`o.partner_id = ${partner}::uuid AND o.ended_at IS NULL`,
      arePartners(actor.organization.id, Prisma.sql`${partner}::uuid`),
    ],
    place: Prisma.sql`o.sort_name`,
    placeId: Prisma.sql`o.id`,
    id: Prisma.sql`r.id`,
    hasRow: true,
  };
}

function pageOf(
  actor: Actor,
  { from, where, place, placeId, id, keys, hasRow }: Source,
  rest: readonly Prisma.Sql[],
  { start, isDownward, take }: { start: Place | null; isDownward: boolean; take: number },
): Prisma.Sql {
  const { beyond, orderBy } = inNameOrder(
    { start, isBackward: isDownward },
    { name: place, id: placeId },
  );
  const row =
    hasRow || rest.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN customer_relationship r ON r.id = ${id} AND ${served(actor)}`;
  const one = Prisma.sql`
    SELECT ${place} AS place, ${placeId} AS place_id, ${id} AS id FROM ${from} ${row}
    WHERE ${Prisma.join([...where, ...rest, beyond], ' AND ')} ${orderBy} LIMIT ${take}`;
  if (keys === undefined) return one;
  const direction = isDownward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`
    SELECT DISTINCT one.* FROM unnest(${keys}) AS key CROSS JOIN LATERAL (${one}) one
    ORDER BY place ${direction}, place_id ${direction} LIMIT ${take}`;
}
