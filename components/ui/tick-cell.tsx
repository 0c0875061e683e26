import { Checkbox } from './input';

/** What a row with a box says of itself. */
type TickRow = { readonly id: string; readonly isSelected: boolean };

/**
 * The box of a row in a form around a list: `ticked` names the row where it is ticked. The first
 * row's cell also sends, as `shown`, all rows of the page, so that boxes taken back count too.
 */
export function TickCell({
  row,
  page,
  label,
}: {
  row: TickRow;
  /** All rows, for the first of them; else null. */
  page: readonly { readonly id: string }[] | null;
  /** Of the box: "Select Olivar Foods". */
  label: string;
}) {
  return (
    <td>
      {page === null ? null : (
        <input type="hidden" name="shown" value={page.map(({ id }) => id).join(',')} />
      )}
      <Checkbox name="ticked" value={row.id} defaultChecked={row.isSelected} aria-label={label} />
    </td>
  );
}
