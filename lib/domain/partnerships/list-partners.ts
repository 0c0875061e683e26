import { type Actor, authorize } from '@/lib/access';
import { readMoment } from '@/lib/clock';
import { atMost, db, Prisma } from '@/lib/db';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { fileLines, lineOf, momentCell, textCell, wordCell } from '../exports';
import {
  foundPartners,
  PROVIDERS,
  RESELLERS,
  type PartnerFilter,
  type Side,
} from './partner-filter';
import type { PartnershipRow } from './queries';

export type PartnershipPage = NamedPage<PartnershipRow>;

interface Turn extends NamedTurn {
  readonly size?: number;
}

/**
 * The resellers of the actor's organization, a page at a time. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listIndirectResellers(
  actor: Actor,
  filter: PartnerFilter & Turn = {},
): Promise<PartnershipPage> {
  authorize(actor, 'partnerships:list');
  return listOf(actor, RESELLERS, filter);
}

/**
 * The providers that the actor's organization authorized, a page at a time. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listIndirectProviders(
  actor: Actor,
  filter: PartnerFilter & Turn = {},
): Promise<PartnershipPage> {
  authorize(actor, 'partnerships:list');
  return listOf(actor, PROVIDERS, filter);
}

type Found = PartnershipRow & { readonly place: string };

async function listOf(
  actor: Actor,
  side: Side,
  filter: PartnerFilter & Turn,
): Promise<PartnershipPage> {
  const size = filter.size ?? 25;
  const found = await db.$queryRaw<Found[]>(partnersQuery(actor, side, filter, size + 1));
  const page = namedPageOf(found, filter, size, ({ place, id }) => ({ name: place, id }));
  return { ...page, rows: page.rows.map(({ place: _, ...row }) => row) };
}

/** The statement for a page: only its rows look up their partners. */
export function partnersQuery(
  actor: Actor,
  side: Side,
  filter: PartnerFilter & Turn,
  take: number,
): Prisma.Sql {
  const { start, isBackward } = startOf(filter);
  const isDown = isBackward !== (filter.descending ?? false);
  const direction = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const by = orderOf(side, filter);
  return Prisma.sql`
    SELECT p.id, p.started_at AS "startedAt", p.access_withdrawn_at AS "accessWithdrawnAt",
      ${by.text} AS place,
      (SELECT json_build_object('id', o.id, 'name', o.name, 'country', o.country,
        'mpnId', o.mpn_id) FROM organization o WHERE o.id = p.other) AS partner
    FROM (
      SELECT p.id, p.started_at, p.access_withdrawn_at, ${side.other} AS other, ${by.column} AS by
      FROM partnership p
      WHERE ${foundPartners(actor, side, filter)} AND ${beyond(by, start, isDown)}
      ORDER BY ${by.column} ${direction}, p.id ${direction} ${atMost(take)}) p
    ORDER BY p.by ${direction}, p.id ${direction}`;
}

interface Order {
  readonly column: Prisma.Sql;
  /** What `by` of a row is in a cursor. */
  readonly text: Prisma.Sql;
  /** What a cursor's text is as a value of the column; null for the cursor of another order. */
  readonly valueOf: (text: string) => Prisma.Sql | null;
}

function orderOf(side: Side, { sort = 'name' }: PartnerFilter): Order {
  if (sort === 'name') {
    return {
      column: side.sortName,
      text: Prisma.sql`p.by`,
      valueOf: (text) => Prisma.sql`${text}`,
    };
  }
  return {
    column: Prisma.sql`p.started_at`,
    text: momentCell(Prisma.sql`p.by`),
    valueOf: (text) => (readMoment(text) === null ? null : Prisma.sql`${text}::timestamptz`),
  };
}

function beyond(
  { column, valueOf }: Order,
  start: { readonly name: string; readonly id: string } | null,
  isDown: boolean,
): Prisma.Sql {
  const value = start === null ? null : valueOf(start.name);
  if (start === null || value === null) return Prisma.sql`TRUE`;
  return Prisma.sql`(${column}, p.id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`}
    (${value}, ${start.id}::uuid)`;
}

/** How a file says what the list shows, and what parts its cells. */
export interface PartnerFileWords {
  readonly delimiter: ',' | ';';
  readonly granted: string;
  readonly withdrawn: string;
  /** Names of countries by their ISO 3166-1 alpha-2 codes. */
  readonly countries: Readonly<Record<string, string>>;
}

/**
 * The filtered list of resellers as lines of a file, in the list's order, as it stood at one moment:
 * id, name, location, MPN ID, since, administrator access.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export function exportIndirectResellers(
  actor: Actor,
  filter: PartnerFilter,
  words: PartnerFileWords,
): AsyncIterable<string> {
  authorize(actor, 'partnerships:list');
  return fileLines(actor, linesQuery(actor, RESELLERS, filter, words));
}

/** The same of the providers. @throws Refusal `forbidden`, `wrongStanding` */
export function exportIndirectProviders(
  actor: Actor,
  filter: PartnerFilter,
  words: PartnerFileWords,
): AsyncIterable<string> {
  authorize(actor, 'partnerships:list');
  return fileLines(actor, linesQuery(actor, PROVIDERS, filter, words));
}

function linesQuery(
  actor: Actor,
  side: Side,
  filter: PartnerFilter,
  words: PartnerFileWords,
): Prisma.Sql {
  const direction = filter.descending === true ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const countries = JSON.stringify(words.countries);
  const cells = [
    Prisma.sql`o.id`,
    textCell(Prisma.sql`o.name`),
    textCell(Prisma.sql`coalesce(c.names->>o.country, o.country)`),
    Prisma.sql`coalesce(o.mpn_id, '')`,
    momentCell(Prisma.sql`p.started_at`),
    Prisma.sql`CASE WHEN p.access_withdrawn_at IS NULL
      THEN ${wordCell(words.granted)} ELSE ${wordCell(words.withdrawn)} END`,
  ];
  return Prisma.sql`
    SELECT ${lineOf(cells, words.delimiter)}
    FROM partnership p JOIN organization o ON o.id = ${side.other}
      CROSS JOIN (SELECT ${countries}::jsonb AS names) c
    WHERE ${foundPartners(actor, side, filter)}
    ORDER BY ${orderOf(side, filter).column} ${direction}, p.id ${direction}`;
}
