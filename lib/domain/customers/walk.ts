import type { Actor } from '@/lib/access';
import { readMoment } from '@/lib/clock';
import { atMost, Prisma } from '@/lib/db';
import { startOf, type Place } from '@/lib/name-order';
import { momentCell } from '../exports';
import { follow } from './leads';
import type { CustomerFilter, CustomerTurn } from './list-filter';
import { searchFor, served } from './narrowing';
import { chooseSource, fewSource, type CustomerOrder, type Source } from './sources';

/** More customers than this are not judged one by one for a page; the next page goes on from there. */
const BUDGET = 1000;

/** Which rows make a page. */
export interface Walk {
  /** Common table expressions: `page` of id, place, place_id and at, and `horizon` if it has one. */
  readonly tables: Prisma.Sql;
  /** Whether the page may end before it is full: `horizon` then has the place up to which it looked. */
  readonly hasHorizon: boolean;
  readonly order: CustomerOrder;
}

/**
 * How to find a page of the actor's customers so that the database reads a bounded number of rows,
 * whatever the list is narrowed by (docs/decisions). One round trip when words are searched, or a
 * tag's or a partner's customers wanted in another order than by name; else none.
 * @returns null when nothing can be found
 */
export async function findWalk(
  actor: Actor,
  filter: CustomerFilter,
  turn: CustomerTurn,
  take: number,
): Promise<Walk | null> {
  const source = await sourceOf(actor, filter);
  if (source === null) return null;
  const { start, isBackward } = startOf(turn);
  const isDownward = isBackward !== (filter.descending ?? false);
  return walkOf(actor, source, { start, isDownward, take });
}

async function sourceOf(actor: Actor, filter: CustomerFilter): Promise<Source | null> {
  const search = searchFor(filter.q);
  if (search.by === 'signs') return null;
  if (search.by === 'id') {
    const ids = Prisma.sql`SELECT r.id FROM customer_relationship r
      WHERE ${served(actor)} AND r.customer_id = ${search.id}::uuid`;
    return fewSource(actor, filter, ids);
  }
  const words = search.by === 'words' ? search.words : [];
  const isAside = filter.tag !== undefined || filter.partner !== undefined;
  const isInOrder = (filter.sort ?? 'name') === 'name';
  if (words.length === 0 && (isInOrder || !isAside)) return chooseSource(actor, filter, null);
  const led = await follow(actor, filter, words);
  if (led.kind === 'none') return null;
  return led.kind === 'few' ? fewSource(actor, filter, led.ids) : chooseSource(actor, filter, led);
}

type Keys = NonNullable<Source['keys']>;

interface Page {
  readonly start: Place | null;
  readonly isDownward: boolean;
  readonly take: number;
}

function walkOf(actor: Actor, source: Source, page: Page): Walk {
  const { order } = source;
  return source.rest.length === 0
    ? { order, hasHorizon: false, tables: plainPage(source, page) }
    : { order, hasHorizon: true, tables: judgedPage(actor, source, page) };
}

const columns = (alias: string, { by }: Source) =>
  Prisma.raw([...by.map((_, i) => `${alias}.by${i + 1}`), `${alias}.place_id`].join(', '));

function inOrder(alias: string, { by }: Source, isDownward: boolean): Prisma.Sql {
  const direction = isDownward ? 'DESC' : 'ASC';
  const names = [...by.map((_, i) => `by${i + 1}`), 'place_id'];
  return Prisma.raw(`ORDER BY ${names.map((name) => `${alias}.${name} ${direction}`).join(', ')}`);
}

/** What a list has from a place on, up to a number of rows (`most`, a LIMIT); of the list of `key` if it has keys. */
function rowsOf(source: Source, { start, isDownward }: Page, most: Prisma.Sql): Prisma.Sql {
  const { from, where, by, byId, link } = source;
  const named = by.map((column, i) => Prisma.sql`${column} AS ${Prisma.raw(`by${i + 1}`)}`);
  const direction = isDownward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const order = [...by, byId].map((column) => Prisma.sql`${column} ${direction}`);
  return Prisma.sql`
    SELECT ${Prisma.join(named, ', ')}, ${byId} AS place_id, ${link} AS link
    FROM ${from} WHERE ${where} AND ${beyondOf(source, start, isDownward)}
    ORDER BY ${Prisma.join(order, ', ')} ${most}`;
}

/** The rows of each key's list, each with its number there. */
function rowsOfKeys(keys: Keys, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT each.* FROM unnest(${keys.array}) AS key
    CROSS JOIN LATERAL (SELECT one.*, row_number() OVER () AS n FROM (${rows}) one) each`;
}

/** Parts the word from the name in the cursor of a list by words; in no name. */
const BREAK = '\u0001';

function beyondOf({ order, by, byId }: Source, start: Place | null, isDownward: boolean) {
  const values = start === null ? null : valuesOf(order, start.name);
  if (start === null || values === null) return Prisma.sql`TRUE`;
  const sign = isDownward ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${Prisma.join([...by, byId], ', ')}) ${sign}
    (${Prisma.join(values, ', ')}, ${start.id}::uuid)`;
}

/** What a place names in an order; null for the place of another order: the page then starts anew. */
function valuesOf(order: CustomerOrder, name: string): Prisma.Sql[] | null {
  const parts = name.split(BREAK);
  if (order === 'word') return parts.length === 2 ? parts.map((p) => Prisma.sql`${p}`) : null;
  if (parts.length !== 1) return null;
  if (order !== 'since') return [Prisma.sql`${name}`];
  return readMoment(name) === null ? null : [Prisma.sql`${name}::timestamptz`];
}

/** The text of a place, for cursors. */
function placeText(alias: string, { order }: Source): Prisma.Sql {
  const first = Prisma.raw(`${alias}.by1`);
  switch (order) {
    case 'since':
      return momentCell(first);
    case 'word':
      return Prisma.sql`${first} || ${BREAK} || ${Prisma.raw(`${alias}.by2`)}`;
    case 'name':
    case 'domain':
      return first;
  }
}

function plainPage(source: Source, page: Page): Prisma.Sql {
  const rows = rowsOf(source, page, atMost(page.take));
  const order = inOrder('f', source, page.isDownward);
  const found =
    source.keys === undefined
      ? rows
      : Prisma.sql`SELECT DISTINCT ${columns('f', source)}, f.link
          FROM (${rowsOfKeys(source.keys, rows)}) f ${order} ${atMost(page.take)}`;
  return Prisma.sql`page AS MATERIALIZED (
    SELECT f.link AS id, ${placeText('f', source)} AS place, f.place_id,
      row_number() OVER (${order}) AS at FROM (${found}) f)`;
}

/** A page of which each row is judged: a list is looked through until it is full, up to the budget. */
function judgedPage(actor: Actor, source: Source, page: Page): Prisma.Sql {
  if (source.keys !== undefined) return judgedPageOfKeys(actor, source, page, source.keys);
  const rows = rowsOf(source, page, atMost(BUDGET));
  return Prisma.sql`
    ${judged(actor, source, page, rows)},
    horizon AS MATERIALIZED (
      SELECT l.*, ${placeText('l', source)} AS place
      FROM (SELECT one.* FROM (${rows}) one OFFSET ${BUDGET - 1}) l
      WHERE (SELECT count(*) FROM page) < ${page.take})`;
}

/** The same over several lists: as far as each of them was read, in the order of all. */
function judgedPageOfKeys(actor: Actor, source: Source, page: Page, keys: Keys): Prisma.Sql {
  const most = Math.max(page.take, Math.ceil(BUDGET / keys.count));
  const order = inOrder('l', source, page.isDownward);
  const sign = Prisma.raw(page.isDownward ? '<' : '>');
  const rows = Prisma.sql`
    SELECT DISTINCT ${columns('l', source)}, l.link FROM looked l
    WHERE NOT EXISTS (SELECT FROM horizon h
      WHERE (${columns('l', source)}) ${sign} (${columns('h', source)}))
    ${order}`;
  return Prisma.sql`
    looked AS MATERIALIZED (${rowsOfKeys(keys, rowsOf(source, page, Prisma.sql`LIMIT ${most}`))}),
    horizon AS MATERIALIZED (
      SELECT l.*, ${placeText('l', source)} AS place FROM looked l WHERE l.n = ${most}
      ${order} LIMIT 1),
    ${judged(actor, source, page, rows)}`;
}

/**
 * The first of these rows, in their order, that are what the filter asks. Each is fetched by its own
 * key before it is judged: a plan made for any values would look for it among all that are alike.
 */
function judged(actor: Actor, source: Source, page: Page, rows: Prisma.Sql): Prisma.Sql {
  const one =
    source.leadsTo === 'customer'
      ? Prisma.sql`r.customer_id = l.link AND ${served(actor)}`
      : Prisma.sql`r.id = l.link`;
  return Prisma.sql`page AS MATERIALIZED (
    SELECT found.*, row_number() OVER () AS at FROM (
      SELECT r.id, ${placeText('l', source)} AS place, l.place_id
      FROM (${rows}) l CROSS JOIN LATERAL (
        SELECT r.* FROM customer_relationship r WHERE ${one} LIMIT 1) r
      WHERE ${served(actor)} AND ${Prisma.join(source.rest, ' AND ')}
      ${inOrder('l', source, page.isDownward)} ${atMost(page.take)}) found)`;
}
