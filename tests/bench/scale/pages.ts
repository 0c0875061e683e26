import { COMMON_WORD, RARE_WORD } from './names';

/** A view of the list of customers: the query of its address. */
export interface View {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  /** Whether the page is from the middle of the list. */
  readonly isDeep?: boolean;
}

/** Each filter, each sort, each kind of search, and what they come to together. */
export const VIEWS: readonly View[] = [
  { name: 'first page', query: {} },
  { name: 'a page deep inside', query: {}, isDeep: true },
  { name: 'last page', query: { sort: '-name' } },
  { name: 'common word', query: { q: COMMON_WORD } },
  { name: 'its start', query: { q: COMMON_WORD.slice(0, 3) } },
  { name: 'rare word', query: { q: RARE_WORD.slice(0, 5) } },
  { name: 'start of very many words', query: { q: 'ma' } },
  { name: 'one letter, late', query: { q: 'z' } },
  { name: 'two words', query: { q: `${COMMON_WORD} sl` } },
  { name: 'words that nobody has both', query: { q: `${COMMON_WORD} consulting` } },
  { name: 'privileges granted', query: { privileges: 'granted' } },
  { name: 'privileges not granted', query: { privileges: 'none' } },
  { name: 'agreement accepted', query: { agreement: 'accepted' } },
  { name: 'agreement missing', query: { agreement: 'missing' } },
  { name: 'agreement to renew', query: { agreement: 'renewal' } },
  { name: 'tag', query: { tag: 'gold' } },
  { name: 'reseller', query: { partner: 'PARTNER' } },
  { name: 'by domain', query: { sort: 'domain' } },
  { name: 'by date', query: { sort: '-since' } },
  { name: 'filter by date', query: { sort: '-since', privileges: 'none' } },
  { name: 'search by date', query: { sort: '-since', q: COMMON_WORD } },
  { name: 'all at once', query: { q: COMMON_WORD, privileges: 'none', agreement: 'missing' } },
];
