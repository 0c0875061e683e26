import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Checkbox } from './input';
import type { ListProps } from './list-toolbar';
import { listQuery } from './list-url';

/** Which columns a list shows: a GET form of boxes behind a summary, so the view is its URL. */
export function ColumnChoice({
  path,
  spec,
  state,
  labels,
}: ListProps & {
  /** What each column that can be left out is called. */
  labels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('list');
  const kept = Object.entries(listQuery({ ...state, after: null, before: null }, spec)).filter(
    ([name]) => name !== 'columns',
  );
  return (
    <details className="relative">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-md border border-line-strong bg-surface px-3 hover:bg-hover">
        {t('columns')}
      </summary>
      <form
        action={path}
        className="mt-2 w-64 max-w-full space-y-3 rounded-md border border-line bg-surface p-3 sm:absolute sm:right-0 sm:z-10 sm:shadow-lg"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* Without a box ticked the form would say nothing, which means all. */}
        <input type="hidden" name="columns" value="-" />
        <fieldset className="space-y-1">
          <legend className="font-semibold">{t('columnsShown')}</legend>
          {(spec.columns ?? []).map((column) => (
            <label key={column} className="flex min-h-6 items-center gap-2">
              <Checkbox
                name="columns"
                value={column}
                defaultChecked={state.columns.includes(column)}
              />
              {labels[column] ?? column}
            </label>
          ))}
        </fieldset>
        <Button type="submit">{t('showColumns')}</Button>
      </form>
    </details>
  );
}
