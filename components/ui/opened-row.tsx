'use client';

import { useState, type ReactNode } from 'react';

/**
 * A row with an arrow before its cells that opens a second row with more about it, which is made
 * only then: a long list stays light. Without scripts there is no arrow, so the row's own page has
 * to say what the second row says (else see ExpandableRow).
 */
export function OpenedRow({
  label,
  columns,
  details,
  children,
}: {
  /** The arrow's accessible name: "Details of Olivar Foods". */
  label: string;
  /** How many columns the table has, the arrow's included. */
  columns: number;
  details: () => ReactNode;
  /** The cells. */
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr className="expandable">
        <td>
          <details
            className="script-only"
            // What was opened before the scripts had come is told by the element alone.
            ref={(details) => {
              if (details?.open === true) setOpen(true);
            }}
            onToggle={({ currentTarget }) => {
              setOpen(currentTarget.open);
            }}
          >
            <summary aria-label={label} />
          </details>
        </td>
        {children}
      </tr>
      {isOpen ? (
        <tr className="opened">
          <td colSpan={columns}>{details()}</td>
        </tr>
      ) : null}
    </>
  );
}
