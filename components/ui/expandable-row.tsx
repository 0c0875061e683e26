import type { ReactNode } from 'react';
import { Row } from './table';

/**
 * A row with an arrow before its cells that opens a second row with more about it. It is the
 * browser's own disclosure, so it works without scripts; nothing is loaded on opening.
 */
export function ExpandableRow({
  label,
  columns,
  details,
  children,
}: {
  /** The arrow's accessible name: "Details of Olivar Foods". */
  label: string;
  /** How many columns the table has, the arrow's included. */
  columns: number;
  details: ReactNode;
  /** The cells. */
  children: ReactNode;
}) {
  return (
    <>
      <Row className="expandable">
        <td>
          <details>
            <summary aria-label={label} />
          </details>
        </td>
        {children}
      </Row>
      <tr className="opened">
        <td colSpan={columns}>{details}</td>
      </tr>
    </>
  );
}
