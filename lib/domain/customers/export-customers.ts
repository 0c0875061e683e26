import { authorize, type Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import type { CustomerAgreementState } from '../catalog';
import { fileLines, lineOf, momentCell, textCell, wordCell } from '../exports';
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
  return fileLines(actor, linesQuery(actor, filter, words));
}

function linesQuery(actor: Actor, filter: CustomerFilter, words: CustomerFileWords): Prisma.Sql {
  const direction = filter.descending === true ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const sort = SORT_COLUMNS[filter.sort ?? 'name'];
  const cells = [
    Prisma.sql`r.customer_id`,
    textCell(Prisma.sql`r.customer_name`),
    textCell(Prisma.sql`r.customer_domain`),
    momentCell(Prisma.sql`r.started_at`),
    Prisma.sql`CASE WHEN r.privileges_since IS NULL
      THEN ${wordCell(words.notGranted)} ELSE ${wordCell(words.granted)} END`,
    Prisma.sql`CASE ${AGREEMENT_STATE} WHEN 'missing' THEN ${wordCell(words.agreement.missing)}
      WHEN 'accepted' THEN ${wordCell(words.agreement.accepted)}
      ELSE ${wordCell(words.agreement.renewal)} END`,
  ];
  return Prisma.sql`
    SELECT ${lineOf(cells, words.delimiter)}
    FROM customer_relationship r WHERE ${allFound(actor, filter)}
    ORDER BY ${sort} ${direction}, r.id ${direction}`;
}
