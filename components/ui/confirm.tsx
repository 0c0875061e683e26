import type { ReactNode } from 'react';
import { Notice } from './notice';

/**
 * The body of a page that asks before something irreversible: what will happen, what will not,
 * the declaration, and the form whose button carries the verb. A page, not a dialog, so that it
 * works without scripts and has an address; its title (in the page header) carries the verb too.
 */
export function ConfirmPanel({
  lead,
  consequences,
  declaration,
  children,
}: {
  lead: ReactNode;
  consequences: readonly ReactNode[];
  declaration?: ReactNode;
  /** The form: hidden fields, tick boxes, the danger button and a link back. */
  children: ReactNode;
}) {
  return (
    <div className="max-w-2xl space-y-4 rounded-lg border border-line bg-surface p-4 shadow-card sm:p-5">
      <Notice tone="warning" title={lead}>
        <ul className="list-disc space-y-1 ps-5">
          {consequences.map((consequence, index) => (
            <li key={index}>{consequence}</li>
          ))}
        </ul>
      </Notice>
      {declaration ? <div className="space-y-2">{declaration}</div> : null}
      {children}
    </div>
  );
}
