'use client';

import { Button } from './button';
import { Icon } from './icon';
import { Input, Select } from './input';

type TypedField = { readonly name: string; readonly label: string; readonly value: string };

export type SearchForm = {
  readonly path: string;
  /** The search box, where the list can be searched. */
  readonly search: { readonly label: string; readonly value: string } | null;
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    /** What no choice means, where it is not everything. */
    readonly all?: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly texts: readonly TypedField[];
  readonly days: readonly TypedField[];
  /** What the view keeps beside them, such as its order and its page size. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly words: { readonly all: string; readonly submit: string };
};

/**
 * Search box and filters, as a GET form. It is the browser's component for the weight of the page:
 * what is in it travels once as data instead of as a tree of elements.
 */
export function ListSearchForm({ path, search, filters, texts, days, kept, words }: SearchForm) {
  return (
    <form role="search" action={path} className="flex min-w-0 flex-wrap items-end gap-3 sm:flex-1">
      {search ? (
        <label className="w-full space-y-1 sm:w-72">
          <span className="block font-semibold">{search.label}</span>
          <Input type="search" name="q" defaultValue={search.value} autoComplete="off" />
        </label>
      ) : null}
      {filters.map(({ name, label, value, all = words.all, options }) => (
        <label key={name} className="min-w-40 flex-1 space-y-1 sm:max-w-48 sm:flex-none">
          <span className="block font-semibold">{label}</span>
          <Select name={name} defaultValue={value}>
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </label>
      ))}
      {texts.map(({ name, label, value }) => (
        <label key={name} className="min-w-40 flex-1 space-y-1 sm:flex-none">
          <span className="block font-semibold">{label}</span>
          <Input name={name} defaultValue={value} autoComplete="off" />
        </label>
      ))}
      {days.map(({ name, label, value }) => (
        <label key={name} className="space-y-1">
          <span className="block font-semibold">{label}</span>
          <Input type="date" name={name} defaultValue={value} />
        </label>
      ))}
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">
        <Icon name="search" />
        {words.submit}
      </Button>
    </form>
  );
}
