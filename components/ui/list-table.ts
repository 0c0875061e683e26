import type { Heading } from './list-head';
import type { ListProps } from './list-toolbar';
import { listHref, nextSort } from './list-url';

/** The heading of a column that a list can be ordered by. */
export function orderedBy(
  { path, spec, state }: ListProps,
  column: string,
  label: string,
): Heading {
  return {
    label,
    href: listHref(path, state, spec, nextSort(state, column)),
    sort: state.sort === column ? state.direction : undefined,
  };
}
