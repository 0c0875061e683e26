import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

/**
 * A table in a region that scrolls sideways on a narrow screen and takes focus for it.
 * `label` names both the region and, through its caption, the table.
 */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  );
}

/** A column heading; `sort` is set on the column the rows are ordered by. */
export function HeaderCell({
  sort,
  className,
  ...rest
}: ComponentProps<'th'> & { sort?: 'ascending' | 'descending' | undefined }) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={cx(
        'border-b border-line bg-subtle px-3 py-2 text-start font-semibold whitespace-nowrap text-muted',
        className,
      )}
      {...rest}
    />
  );
}

/** The cell that names its row. */
export function RowHeaderCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      className={cx(
        'min-w-40 border-b border-line px-3 py-2 text-start align-top font-semibold',
        className,
      )}
      {...rest}
    />
  );
}

/** A cell. */
export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cx('border-b border-line px-3 py-2 align-top', className)} {...rest} />;
}

/** A row that shows where the pointer is. */
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cx('last:*:border-b-0 hover:bg-subtle', className)} {...rest} />;
}
