import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { ListSearchForm } from './list-search-form';
import {
  isNarrowed,
  listHref,
  listQuery,
  withoutFilter,
  type ListSpec,
  type ListState,
} from './list-url';
import { TextLink } from './text-link';

/** What every part of one list is told: where it is, what it can do, what it shows. */
export type ListProps = { path: string; spec: ListSpec; state: ListState };

export type ListFilter = {
  name: string;
  label: string;
  /** What no choice means, where it is not everything. */
  all?: string;
  options: readonly { value: string; label: string }[];
};

/** A filter that is typed: a day such as "From", or a text. */
export type TypedFilter = { name: string; label: string };

/** A filter that a link of the page sets, and the toolbar keeps until its chip is removed. */
export type HeldFilter = { name: string; label: string; text: string };

/**
 * Search box and filters of a list: a GET form, so the view is its URL. Active ones follow as
 * chips, each with a link that removes it.
 */
export function ListToolbar({
  path,
  spec,
  state,
  searchLabel,
  filters = [],
  days = [],
  texts = [],
  held = [],
  children,
}: ListProps & {
  /** What is searched: "Search by name or domain"; left out where there is no search. */
  searchLabel?: string;
  filters?: readonly ListFilter[];
  days?: readonly TypedFilter[];
  texts?: readonly TypedFilter[];
  held?: readonly HeldFilter[];
  /** More commands, at the end of the line. */
  children?: ReactNode;
}) {
  const t = useTranslations('list');
  const query = listQuery(state, spec);
  const kept = ['sort', 'size', 'columns', ...held.map(({ name }) => name)];
  const chosen = ({ name }: { name: string }) => state.filters[name] ?? '';
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <ListSearchForm
          path={path}
          search={searchLabel === undefined ? null : { label: searchLabel, value: state.q }}
          filters={filters.map((filter) => ({ ...filter, value: chosen(filter) }))}
          texts={texts.map((text) => ({ ...text, value: chosen(text) }))}
          days={days.map((day) => ({ ...day, value: chosen(day) }))}
          kept={kept.flatMap((name) =>
            query[name] === undefined ? [] : [{ name, value: query[name] }],
          )}
          words={{
            all: t('all'),
            submit: filters.length + days.length + texts.length > 0 ? t('apply') : t('search'),
          }}
        />
        {children}
      </div>
      <FilterChips
        path={path}
        spec={spec}
        state={state}
        filters={filters}
        typed={[...texts, ...days]}
        held={held}
      />
    </div>
  );
}

function FilterChips({
  path,
  spec,
  state,
  filters,
  typed,
  held,
}: ListProps & {
  filters: readonly ListFilter[];
  typed: readonly TypedFilter[];
  held: readonly HeldFilter[];
}) {
  const t = useTranslations('list');
  if (!isNarrowed(state)) return null;
  const chips = filters.flatMap(({ name, label, options }) => {
    const option = options.find(({ value }) => value === state.filters[name]);
    return option
      ? [
          {
            key: name,
            label: t('filterValue', { name: label, value: option.label }),
            href: listHref(path, state, spec, { filters: withoutFilter(state, name) }),
          },
        ]
      : [];
  });
  for (const { name, label } of typed) {
    const value = state.filters[name];
    if (value === undefined) continue;
    chips.push({
      key: name,
      label: t('filterValue', { name: label, value }),
      href: listHref(path, state, spec, { filters: withoutFilter(state, name) }),
    });
  }
  for (const { name, label, text } of held) {
    if (state.filters[name] === undefined) continue;
    chips.push({
      key: name,
      label: t('filterValue', { name: label, value: text }),
      href: listHref(path, state, spec, { filters: withoutFilter(state, name) }),
    });
  }
  if (state.q !== '') {
    chips.unshift({
      key: 'q',
      label: t('searchValue', { text: state.q }),
      href: listHref(path, state, spec, { q: '' }),
    });
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label={t('activeFilters')} className="flex flex-wrap gap-2">
        {chips.map(({ key, label, href }) => (
          <li key={key}>
            <TextLink
              href={href}
              aria-label={t('removeFilter', { label })}
              className="inline-flex min-h-6 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 py-0.5 wrap-anywhere text-ink no-underline hover:bg-hover"
            >
              {label}
              <Icon name="x" className="size-3.5" />
            </TextLink>
          </li>
        ))}
      </ul>
      <TextLink
        href={listHref(path, state, spec, { q: '', filters: {} })}
        className="inline-block py-0.5"
      >
        {t('clearAll')}
      </TextLink>
    </div>
  );
}
