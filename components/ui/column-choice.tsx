import { useTranslations } from 'next-intl';
import { ColumnForm } from './column-form';
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
    <ColumnForm
      path={path}
      kept={kept}
      columns={(spec.columns ?? []).map((column) => ({
        name: column,
        label: labels[column] ?? column,
        isShown: state.columns.includes(column),
      }))}
      words={{ open: t('columns'), legend: t('columnsShown'), submit: t('showColumns') }}
    />
  );
}
