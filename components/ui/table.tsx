import type { ComponentProps, ReactNode } from 'react';

/**
 * A table in a region that scrolls sideways on a narrow screen and takes focus for it.
 * `label` names both the region and, through its caption, the table. Its cells take their look
 * from `.data-table` in globals.css: classes on each cell of a long list would double its weight.
 */
export function Table({
  label,
  wraps = false,
  children,
}: {
  label: string;
  /** Sentences stand in it: on a narrow screen they wrap instead of scrolling away. */
  wraps?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="@container relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className={wraps ? 'data-table wraps' : 'data-table'}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  );
}

/** A column heading; `sort` is set on the column the rows are ordered by. */
export function HeaderCell({
  sort,
  ...rest
}: ComponentProps<'th'> & { sort?: 'ascending' | 'descending' | undefined }) {
  return <th scope="col" aria-sort={sort} {...rest} />;
}

/** The cell that names its row. */
export function RowHeaderCell(props: ComponentProps<'th'>) {
  return <th scope="row" {...props} />;
}

/** A cell. */
export function Cell(props: ComponentProps<'td'>) {
  return <td {...props} />;
}

/** A row that shows where the pointer is. */
export function Row(props: ComponentProps<'tr'>) {
  return <tr {...props} />;
}
