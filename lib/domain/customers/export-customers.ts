import { authorize, type Actor } from '@/lib/access';
import { FORMULA_PATTERNS, neutralCell } from '@/lib/csv';
import { Prisma, readInSnapshot } from '@/lib/db';
import type { CustomerAgreementState } from '../catalog';
import { allFound } from './all-found';
import type { CustomerFilter } from './list-filter';
import { AGREEMENT_STATE } from './narrowing';
import { SORT_COLUMNS } from './sources';

/** How a file says what the list shows by badges, and what parts its cells. */
export interface CustomerFileWords {
  readonly delimiter: ',' | ';';
  readonly granted: string;
  readonly notGranted: string;
  readonly agreement: Readonly<Record<CustomerAgreementState, string>>;
}

/**
 * The filtered list as lines of a file, in the list's order, as it stood at one moment: id, name,
 * domain, since, privileges, agreement. The database writes them, since a million rows cost more to
 * carry than to write; they come as fast as they are read (docs/decisions).
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export function exportCustomers(
  actor: Actor,
  filter: CustomerFilter,
  words: CustomerFileWords,
): AsyncIterable<string> {
  authorize(actor, 'customers:export');
  const batches = readInSnapshot(linesQuery(actor, filter, words));
  return {
    [Symbol.asyncIterator]() {
      const source = batches[Symbol.asyncIterator]();
      return {
        async next() {
          const batch = await source.next();
          return batch.done === true
            ? { done: true, value: undefined }
            : { done: false, value: batch.value.join('') };
        },
        async return() {
          await source.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

function linesQuery(actor: Actor, filter: CustomerFilter, words: CustomerFileWords): Prisma.Sql {
  const direction = filter.descending === true ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const sort = SORT_COLUMNS[filter.sort ?? 'name'];
  const cells = [
    Prisma.sql`r.customer_id`,
    textCell(Prisma.sql`r.customer_name`),
    textCell(Prisma.sql`r.customer_domain`),
    Prisma.sql`to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    Prisma.sql`CASE WHEN r.privileges_since IS NULL
      THEN ${wordCell(words.notGranted)} ELSE ${wordCell(words.granted)} END`,
    Prisma.sql`CASE ${AGREEMENT_STATE} WHEN 'missing' THEN ${wordCell(words.agreement.missing)}
      WHEN 'accepted' THEN ${wordCell(words.agreement.accepted)}
      ELSE ${wordCell(words.agreement.renewal)} END`,
  ];
  return Prisma.sql`
    SELECT concat_ws(${words.delimiter}::text, ${Prisma.join(cells, ', ')}) || E'\\r\\n'
    FROM customer_relationship r WHERE ${allFound(actor, filter)}
    ORDER BY ${sort} ${direction}, r.id ${direction}`;
}

/** A word of ours as a cell. */
function wordCell(word: string): Prisma.Sql {
  return Prisma.sql`${`"${neutralCell(word).replaceAll('"', '""')}"`}::text`;
}

/** What somebody wrote as a cell, as `neutralCell` writes it; most of it holds no sign that matters. */
function textCell(text: Prisma.Sql): Prisma.Sql {
  const { sign, formula, behindCut } = FORMULA_PATTERNS;
  const cut = Prisma.sql`regexp_replace(${text}, ${behindCut}, '\\1''\\2', 'g')`;
  return Prisma.sql`'"' || CASE WHEN ${text} !~ ${sign} THEN replace(${text}, '"', '""')
    ELSE replace(CASE WHEN ${cut} ~ ${formula} THEN '''' || ${cut} ELSE ${cut} END, '"', '""')
    END || '"'`;
}
