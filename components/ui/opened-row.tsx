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
  isLive,
  details,
  children,
}: {
  /** The arrow's accessible name: "Details of Olivar Foods". */
  label: string;
  /** How many columns the table has, the arrow's included. */
  columns: number;
  /** See useIsLive: arrows, of no use before, are not sent with a page. */
  isLive: boolean;
  details: () => ReactNode;
  /** The cells. */
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr className="expandable">
        <td>
          {isLive ? (
            <details
              onToggle={({ currentTarget }) => {
                setOpen(currentTarget.open);
              }}
            >
              <summary aria-label={label} />
            </details>
          ) : null}
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
