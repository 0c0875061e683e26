import type { ReactNode } from 'react';
import { cx } from './cx';

/** A surface that sets a group of things apart. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={cx('rounded-lg border border-line bg-surface p-4 shadow-card sm:p-5', className)}
    >
      {children}
    </div>
  );
}

/** A card with a heading, and optionally what can be done with its content. */
export function Section({
  title,
  description,
  actions,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="rounded-lg border border-line bg-surface shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
        <div className="min-w-0 grow basis-60 space-y-1">
          <h2 className="text-base font-semibold">{title}</h2>
          {description ? <p className="text-muted">{description}</p> : null}
        </div>
        {actions}
      </div>
      <div className="space-y-4 px-4 pt-3 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </section>
  );
}
