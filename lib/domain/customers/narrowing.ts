import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import { idOrNull } from '@/lib/ids';
import type { CustomerAgreementState } from '../catalog';
import type { CustomerFilter } from './list-filter';
import { foldName, searchWords } from './names';
import { capacityOf, type Capacity } from './policy';

/** What is searched for: an id, the starts of words, or signs that no name has a word of. */
export type Search =
  | { readonly by: 'nothing' }
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'words'; readonly words: readonly string[] }
  | { readonly by: 'signs' };

export function searchFor(q = ''): Search {
  const text = q.trim();
  if (text === '') return { by: 'nothing' };
  const id = idOrNull(text);
  if (id !== null) return { by: 'id', id };
  const words = searchWords(text);
  return words.length === 0 ? { by: 'signs' } : { by: 'words', words };
}

/** The same scope as `servedBy`, of the row `r`. */
export function served(actor: Actor): Prisma.Sql {
  return Prisma.sql`r.partner_id = ${actor.organization.id}::uuid AND r.ended_at IS NULL`;
}

export const PRIVILEGED = Prisma.sql`(CASE WHEN r.privileges_since IS NULL THEN 0 ELSE 1 END)`;

/** The least version of the customer agreement that still binds who accepted it. */
const LEAST_VERSION = Prisma.sql`(
  SELECT coalesce(max(d.version), 1) FROM agreement_document d
  WHERE d.kind = 'CUSTOMER' AND d.published_at IS NOT NULL AND d.withdrawn_at IS NULL
    AND d.effective_from <= now() AND d.demanded_from <= now())`;

/** Whether an accepted version, 0 for none, stands like this. */
function standsAs(state: CustomerAgreementState, version: Prisma.Sql): Prisma.Sql {
  switch (state) {
    case 'missing':
      return Prisma.sql`${version} = 0`;
    case 'renewal':
      return Prisma.sql`(${version} > 0 AND ${version} < ${LEAST_VERSION})`;
    case 'accepted':
      return Prisma.sql`${version} >= ${LEAST_VERSION}`;
  }
}

/** The row's `CustomerAgreementState`. */
export const AGREEMENT_STATE = Prisma.sql`CASE WHEN r.agreement_version = 0 THEN 'missing'
  WHEN r.agreement_version >= ${LEAST_VERSION} THEN 'accepted' ELSE 'renewal' END`;

/** The few versions that customers of this state have accepted. */
export function versionsThatStandAs(state: CustomerAgreementState): Prisma.Sql {
  if (state === 'missing') return Prisma.sql`ARRAY[0]`;
  return Prisma.sql`ARRAY(SELECT d.version FROM agreement_document d
    WHERE d.kind = 'CUSTOMER' AND ${standsAs(state, Prisma.sql`d.version`)})`;
}

/** Whether the two are partners now. */
export function arePartners(own: string, other: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM partnership p WHERE p.ended_at IS NULL
    AND ((p.provider_id = ${own}::uuid AND p.reseller_id = ${other})
      OR (p.reseller_id = ${own}::uuid AND p.provider_id = ${other})))`;
}

/** Whether it is served as this: the rule of `capacityOf`, judged by the database. */
function servedAs({ organization }: Actor, capacity: Capacity): Prisma.Sql {
  const { id, isProvider, isReseller } = organization;
  if (!isProvider || !isReseller) {
    return capacityOf(organization, []) === capacity ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  }
  const own = Prisma.sql`${id}::uuid`;
  const besides = (pair: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM customer_relationship y JOIN partnership p ON p.ended_at IS NULL AND ${pair}
    WHERE y.customer_id = r.customer_id AND y.ended_at IS NULL AND y.partner_id <> ${own})`;
  const asProvider = besides(Prisma.sql`p.provider_id = ${own} AND p.reseller_id = y.partner_id`);
  const asReseller = besides(Prisma.sql`p.provider_id = y.partner_id AND p.reseller_id = ${own}`);
  switch (capacity) {
    case 'provider':
      return Prisma.sql`(${asProvider} AND NOT ${asReseller})`;
    case 'reseller':
      return Prisma.sql`(${asReseller} AND NOT ${asProvider})`;
    case 'both':
      return Prisma.sql`${asProvider} = ${asReseller}`;
  }
}

/** What the list can be narrowed by; a list may already stand in the order of one of them. */
export type Narrowing = 'search' | 'relationship' | 'privileges' | 'agreement' | 'partner' | 'tag';

/** The conditions of a filter on the row `r`, all but the one that the list is walked by. */
export function narrowedBy(
  actor: Actor,
  filter: CustomerFilter,
  walkedBy: Narrowing | null,
): Prisma.Sql[] {
  const { relationship, privileges, agreement, partner, tag } = filter;
  const all: Record<Narrowing, readonly Prisma.Sql[]> = {
    search: searched(searchFor(filter.q)),
    relationship: relationship === undefined ? [] : [servedAs(actor, relationship)],
    privileges:
      privileges === undefined
        ? []
        : [Prisma.sql`${PRIVILEGED} = ${privileges === 'granted' ? 1 : 0}`],
    agreement:
      agreement === undefined ? [] : [standsAs(agreement, Prisma.sql`r.agreement_version`)],
    partner: partner === undefined ? [] : [sharedWith(actor, partner)],
    tag: tag === undefined ? [] : [tagged(tag)],
  };
  return Object.entries(all).flatMap(([name, some]) => (name === walkedBy ? [] : some));
}

/** The conditions of a search on the row `r` but for one word, by whose list it is found. */
export function otherWords({ q }: CustomerFilter, start: string): Prisma.Sql[] {
  const search = searchFor(q);
  const words = search.by === 'words' ? search.words : [];
  return words.filter((word) => word !== start).map(hasWord);
}

/** Letters and digits alone are in a word: nothing of a pattern. */
function hasWord(start: string): Prisma.Sql {
  return Prisma.sql`r.search_text LIKE ${`% ${start}%`}`;
}

function searched(search: Search): Prisma.Sql[] {
  switch (search.by) {
    case 'nothing':
      return [];
    case 'id':
      return [Prisma.sql`r.customer_id = ${search.id}::uuid`];
    case 'words':
      return search.words.map(hasWord);
    case 'signs':
      return [Prisma.sql`FALSE`];
  }
}

function sharedWith(actor: Actor, partner: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM customer_relationship o
      WHERE o.partner_id = ${partner}::uuid AND o.customer_id = r.customer_id
        AND o.ended_at IS NULL)
    AND ${arePartners(actor.organization.id, Prisma.sql`${partner}::uuid`)}`;
}

function tagged(tag: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM customer_tag g
    WHERE g.relationship_id = r.id AND g.folded = ${foldName(tag)})`;
}
