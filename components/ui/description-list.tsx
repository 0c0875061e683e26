import type { ReactNode } from 'react';

export type Description = { term: ReactNode; value: ReactNode; action?: ReactNode; key?: string };

/** Facts as term and value, one under the other on a phone; `action` holds a Change link. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(10rem,1fr)_2fr_auto]"
        >
          <dt className="font-semibold text-muted">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{item.value}</dd>
          {item.action ? <dd>{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
