import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import { withWordBeginning } from './leads';
import type { CustomerFilter } from './list-filter';
import { narrowedBy, searchFor, served } from './narrowing';

/** The condition on the row `r` for all that a filter finds, for what reads or counts the whole. */
export function allFound(actor: Actor, filter: CustomerFilter): Prisma.Sql {
  const search = searchFor(filter.q);
  const words = search.by === 'words' ? search.words : [];
  // The longest word's list may be much shorter than the whole.
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  const led =
    longest === undefined ? [] : [Prisma.sql`r.id IN (${withWordBeginning(actor, longest)})`];
  return Prisma.join([served(actor), ...narrowedBy(actor, filter, null), ...led], ' AND ');
}
