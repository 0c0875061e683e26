import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';

/**
 * The head of a page: where it is, its title, one primary action, and the rest in a command bar.
 * `title` is the page's only `h1`.
 */
export function PageHeader({
  title,
  breadcrumbs,
  description,
  action,
  commands,
  status,
}: {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  description?: ReactNode;
  /** The one thing most come here to do: a primary `LinkButton`. */
  action?: ReactNode;
  /** Everything else: subtle `LinkButton`s. */
  commands?: ReactNode;
  /** A `StatusBadge` beside the title. */
  status?: ReactNode;
}) {
  return (
    <div className="mb-6 space-y-2">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold">{title}</h1>
          {status}
        </div>
        {action}
      </div>
      {description ? <p className="max-w-prose text-muted">{description}</p> : null}
      {commands ? (
        <div className="-mx-3 flex flex-wrap items-center gap-1 *:text-accent">{commands}</div>
      ) : null}
    </div>
  );
}
