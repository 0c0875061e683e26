import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { EmptyState } from './empty-state';
import type { ListProps } from './list-toolbar';
import { defaultSizes, isNarrowed, listHref } from './list-url';
import { PageTurns } from './page-turns';

/** What a keyset query says of its page: the cursors of its ends, or null where there is no more. */
export type PageInfo = { shown: number; previous: string | null; next: string | null };

/**
 * How many rows are shown, the way to the other pages, and the page size. Links lead there; in a
 * list inside a form that has to be sent first (`isSent`), buttons that send it.
 */
export function ListPager({
  path,
  spec,
  state,
  page: { shown, previous, next },
  isSent = false,
}: ListProps & { page: PageInfo; isSent?: boolean }) {
  const t = useTranslations('list');
  const locale = useLocale();
  const sizes = spec.sizes ?? defaultSizes;
  const canTurn = previous !== null || next !== null;
  const to = (change: Parameters<typeof listHref>[3]) => listHref(path, state, spec, change);
  return (
    <PageTurns
      shown={said(`${locale} ${shown}`, () => t('resultsOrMore', { count: shown }))}
      pages={[
        ...(previous === null
          ? []
          : [
              { href: listHref(path, state, spec), text: t('first') },
              { href: to({ before: previous, after: null }), text: t('previous') },
            ]),
        ...(next === null ? [] : [{ href: to({ after: next, before: null }), text: t('next') }]),
      ]}
      sizes={
        canTurn || state.size !== sizes[0]
          ? sizes.map((size) => ({
              href: to({ size }),
              text: String(size),
              label: t('pageSize', { size }),
              isCurrent: size === state.size,
            }))
          : []
      }
      words={{ pages: t('pagination'), sizes: t('rowsPerPage') }}
      isSent={isSent}
    />
  );
}

/** How many rows are shown, by language: a page has a hundred at most, and plurals are dear to form. */
const sentences = new Map<string, string>();

function said(key: string, say: () => string): string {
  const known = sentences.get(key) ?? say();
  sentences.set(key, known);
  return known;
}

/** In place of an empty table: `empty` when there is no data yet, else how to widen the search. */
export function ListEmpty({ path, spec, state, empty }: ListProps & { empty: ReactNode }) {
  const t = useTranslations('list');
  if (!isNarrowed(state)) return empty;
  return (
    <EmptyState
      title={t('noResultsTitle')}
      action={
        <LinkButton href={listHref(path, state, spec, { q: '', filters: {} })}>
          {t('clearAll')}
        </LinkButton>
      }
    >
      <p role="status">{t('noResultsBody')}</p>
    </EmptyState>
  );
}
