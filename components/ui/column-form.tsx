'use client';

import { Button } from './button';
import { Checkbox } from './input';

/** What ColumnChoice shows, made by the browser's component from data: it travels once. */
export function ColumnForm({
  path,
  kept,
  columns,
  words,
}: {
  path: string;
  /** What the view keeps beside them: names and values. */
  kept: readonly (readonly [string, string])[];
  columns: readonly { readonly name: string; readonly label: string; readonly isShown: boolean }[];
  words: { readonly open: string; readonly legend: string; readonly submit: string };
}) {
  return (
    <details className="relative sm:ms-auto">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-md border border-line-strong bg-surface px-3 hover:bg-hover">
        {words.open}
      </summary>
      <form
        action={path}
        className="mt-2 w-64 max-w-full space-y-3 rounded-md border border-line bg-surface p-3 sm:absolute sm:right-0 sm:z-10 sm:max-w-none sm:shadow-lg"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* Without a box ticked the form would say nothing, which means all. */}
        <input type="hidden" name="columns" value="-" />
        <fieldset className="space-y-1">
          <legend className="font-semibold">{words.legend}</legend>
          {columns.map(({ name, label, isShown }) => (
            <label key={name} className="flex min-h-6 items-center gap-2">
              <Checkbox name="columns" value={name} defaultChecked={isShown} />
              {label}
            </label>
          ))}
        </fieldset>
        <Button type="submit">{words.submit}</Button>
      </form>
    </details>
  );
}
