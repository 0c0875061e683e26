import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { EmptyState } from './empty-state';
import type { ListProps } from './list-toolbar';
import { defaultSizes, isNarrowed, listHref } from './list-url';
import { TextLink } from './text-link';

/** What a keyset query says of its page: the cursors of its ends, or null where there is no more. */
export type PageInfo = { shown: number; previous: string | null; next: string | null };

/** How many rows are shown, the way to the other pages, and the page size. */
export function ListPager({ path, spec, state, page }: ListProps & { page: PageInfo }) {
  const t = useTranslations('list');
  const sizes = spec.sizes ?? defaultSizes;
  const canTurn = page.previous !== null || page.next !== null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p role="status" className="text-muted">
        {t('resultsOrMore', { count: page.shown })}
      </p>
      {canTurn ? (
        <nav aria-label={t('pagination')}>
          <ul className="flex flex-wrap gap-1">
            {page.previous === null ? null : (
              <>
                <PageLink href={listHref(path, state, spec)}>{t('first')}</PageLink>
                <PageLink
                  href={listHref(path, state, spec, { before: page.previous, after: null })}
                >
                  {t('previous')}
                </PageLink>
              </>
            )}
            {page.next === null ? null : (
              <PageLink href={listHref(path, state, spec, { after: page.next, before: null })}>
                {t('next')}
              </PageLink>
            )}
          </ul>
        </nav>
      ) : null}
      {canTurn || state.size !== sizes[0] ? (
        <div className="flex items-center gap-2 text-muted">
          <span id="page-size">{t('rowsPerPage')}</span>
          <ul aria-labelledby="page-size" className="flex gap-1">
            {sizes.map((size) => (
              <li key={size}>
                <TextLink
                  href={listHref(path, state, spec, { size })}
                  aria-current={size === state.size ? 'true' : undefined}
                  aria-label={t('pageSize', { size })}
                  className="inline-flex min-h-6 min-w-7 items-center justify-center rounded-md aria-[current]:bg-hover aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {size}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <LinkButton href={href}>{children}</LinkButton>
    </li>
  );
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
