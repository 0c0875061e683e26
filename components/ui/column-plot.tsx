import { cx } from './cx';
import { PlotFrame } from './plot-frame';

interface Column {
  readonly id: string;
  readonly label: string;
  /** Null where there is nothing to show. */
  readonly value: number | null;
  /** The value in words. */
  readonly text: string;
}

const TOP = 24;
const DEPTH = 150;

/** Standing columns along time, against a line that they are measured by. */
export function ColumnPlot({
  columns,
  line,
  ...frame
}: {
  id: string;
  title: string;
  summary: string;
  columns: readonly Column[];
  line: { readonly value: number; readonly label: string };
}) {
  const highest = Math.max(line.value * 1.2, ...columns.map(({ value }) => value ?? 0));
  const heightOf = (value: number) => (value / highest) * DEPTH;
  const slot = 100 / columns.length;
  const middleOf = (index: number) => `${((index + 0.5) * slot).toFixed(2)}%`;
  const lineY = TOP + DEPTH - heightOf(line.value);
  return (
    <PlotFrame {...frame} height={TOP + DEPTH + 24}>
      {columns.map(({ id, label, value }, index) => {
        // On a phone every third column bears its name; the table bears all.
        const isNamed = (columns.length - 1 - index) % 3 === 0;
        return (
          <g key={id}>
            {value === null ? null : (
              <rect
                x={`${((index + 0.2) * slot).toFixed(2)}%`}
                y={TOP + DEPTH - heightOf(value)}
                width={`${(slot * 0.6).toFixed(2)}%`}
                height={heightOf(value)}
                className="plot-column"
              />
            )}
            <text
              x={middleOf(index)}
              y={TOP + DEPTH + 17}
              textAnchor="middle"
              className={cx(isNamed ? undefined : 'max-sm:hidden')}
            >
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={TOP + DEPTH} y2={TOP + DEPTH} className="plot-axis" />
      <line x1="0" x2="100%" y1={lineY} y2={lineY} className="plot-line" />
      {/* Over the line, with a space around them: a value may stand where it runs. */}
      {columns.map(({ id, value, text }, index) =>
        value === null ? null : (
          <text
            key={id}
            x={middleOf(index)}
            y={TOP + DEPTH - heightOf(value) - 6}
            textAnchor="middle"
            className="plot-value plot-halo max-sm:hidden"
          >
            {text}
          </text>
        ),
      )}
      <text x="0" y={lineY - 5} className="plot-halo">
        {line.label}
      </text>
    </PlotFrame>
  );
}
