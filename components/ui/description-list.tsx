import type { ReactNode } from 'react';

export type Description = { term: ReactNode; value: ReactNode; action?: ReactNode; key?: string };

/** Facts as term and value, one under the other on a phone; `action` holds a Change link. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={item.key ?? index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.action ? <dd>{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
