import { useTranslations } from 'next-intl';
import type { ComponentType, ReactNode } from 'react';
import { LinkButton } from './button';
import { EmptyState } from './empty-state';
import type { ListProps } from './list-toolbar';
import { defaultSizes, isNarrowed, listHref } from './list-url';
import { TextLink } from './text-link';

/** What a keyset query says of its page: the cursors of its ends, or null where there is no more. */
export type PageInfo = { shown: number; previous: string | null; next: string | null };

/** What leads to another page of a list. */
export interface PageTurn {
  readonly href: string;
  readonly children: ReactNode;
}

/** The address that a list has with another page size, as one choice of several. */
export interface SizeTurn extends PageTurn {
  readonly label: string;
  readonly isCurrent: boolean;
}

/**
 * How many rows are shown, the way to the other pages, and the page size. Links lead there; a list
 * inside a form that has to be sent first gives what does so in their place.
 */
export function ListPager({
  path,
  spec,
  state,
  page,
  Turn = PageLink,
  Size = SizeLink,
}: ListProps & {
  page: PageInfo;
  Turn?: ComponentType<PageTurn>;
  Size?: ComponentType<SizeTurn>;
}) {
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
                <li>
                  <Turn href={listHref(path, state, spec)}>{t('first')}</Turn>
                </li>
                <li>
                  <Turn href={listHref(path, state, spec, { before: page.previous, after: null })}>
                    {t('previous')}
                  </Turn>
                </li>
              </>
            )}
            {page.next === null ? null : (
              <li>
                <Turn href={listHref(path, state, spec, { after: page.next, before: null })}>
                  {t('next')}
                </Turn>
              </li>
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
                <Size
                  href={listHref(path, state, spec, { size })}
                  label={t('pageSize', { size })}
                  isCurrent={size === state.size}
                >
                  {size}
                </Size>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function PageLink({ href, children }: PageTurn) {
  return <LinkButton href={href}>{children}</LinkButton>;
}

/** How a page size looks, whatever leads to it. */
export const sizeClass =
  'inline-flex min-h-6 min-w-7 items-center justify-center rounded-md aria-[current]:bg-hover aria-[current]:font-semibold aria-[current]:text-ink';

function SizeLink({ href, label, isCurrent, children }: SizeTurn) {
  return (
    <TextLink
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={label}
      className={sizeClass}
    >
      {children}
    </TextLink>
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
