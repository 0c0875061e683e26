import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import type { ListProps } from './list-toolbar';
import { listHref, nextSort } from './list-url';
import { HeaderCell } from './table';
import { TextLink } from './text-link';

/** A column heading that orders the list by its column; a second use turns the order round. */
export function SortHeader({
  path,
  spec,
  state,
  column,
  children,
  className,
}: ListProps & { column: string; children: ReactNode; className?: string }) {
  const isSorted = state.sort === column;
  const mark = !isSorted ? 'sort-none' : state.direction === 'ascending' ? 'sort-up' : 'sort-down';
  return (
    <HeaderCell sort={isSorted ? state.direction : undefined} className={className}>
      <TextLink
        href={listHref(path, state, spec, nextSort(state, column))}
        className="-my-1 inline-flex min-h-7 items-center gap-1 text-inherit no-underline hover:text-ink hover:underline"
      >
        {children}
        <Icon name={mark} className={cx('size-3.5', !isSorted && 'opacity-60')} />
      </TextLink>
    </HeaderCell>
  );
}

/** The heading above the arrows of expandable rows. */
export function ExpanderHeader() {
  const t = useTranslations('list');
  return (
    <HeaderCell className="w-8 px-1">
      <span className="sr-only">{t('expanderColumn')}</span>
    </HeaderCell>
  );
}
