'use client';

import { cx } from './cx';
import { Icon } from './icon';
import { HeaderCell } from './table';

/** A column's heading. */
export interface Heading {
  readonly label: string;
  /** Whether the label is only for those who hear it: a column of boxes or arrows. */
  readonly isUnseen?: boolean;
  /** The list in the order of this column, where it can be ordered by it. */
  readonly href?: string;
  /** How the rows are ordered, on the column they are ordered by. */
  readonly sort?: 'ascending' | 'descending' | undefined;
  readonly className?: string;
}

/**
 * The headings of a table, of which some order it: a second use turns the order round. They are the
 * browser's component for the weight of the page, as its rows are.
 */
export function ListHead({ headings }: { headings: readonly Heading[] }) {
  return (
    <thead>
      <tr>
        {headings.map((heading) => (
          <HeaderCell key={heading.label} sort={heading.sort} className={heading.className}>
            <HeadingText {...heading} />
          </HeaderCell>
        ))}
      </tr>
    </thead>
  );
}

function HeadingText({ label, isUnseen = false, href, sort }: Heading) {
  if (isUnseen) return <span className="sr-only">{label}</span>;
  if (href === undefined) return label;
  const mark = sort === undefined ? 'none' : sort === 'ascending' ? 'up' : 'down';
  return (
    <a data-soft="" href={href} className="order">
      {label}
      <Icon name={`sort-${mark}`} className={cx('size-3.5', sort === undefined && 'opacity-60')} />
    </a>
  );
}
