/** The looks of a bar's parts: what tells them apart is the pattern, not the colour alone. */
const LOOKS = ['plain', 'striped', 'crossed'] as const;

interface Bar {
  readonly id: string;
  readonly label: string;
  /** One value for each part, in order. */
  readonly values: readonly number[];
  /** In words. */
  readonly total: string;
}

interface BarPlotProps {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What the parts of a bar are, three at most. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
}

/** Of a bar, and of its place with the line beneath it, in pixels. */
const THICKNESS = 14;
const HEIGHT = 18;

/** Lying bars, each made of parts and under its own words, which wrap; with a legend. */
export function BarPlot({ id, title, summary, parts, bars }: BarPlotProps) {
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const longest = Math.max(1, ...sums);
  return (
    <div className="space-y-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {parts.map((part, index) => (
          <li key={part} className="flex items-center gap-2">
            <svg aria-hidden="true" width="20" height="14" className="plot shrink-0">
              <rect x="0.5" y="0.5" width="19" height="13" {...look(id, index)} />
            </svg>
            {part}
          </li>
        ))}
      </ul>
      <div
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        className="space-y-2"
      >
        <span id={`${id}-title`} className="sr-only">
          {title}
        </span>
        <span id={`${id}-summary`} className="sr-only">
          {summary}
        </span>
        <svg aria-hidden="true" width="0" height="0" className="plot absolute">
          <Patterns id={id} />
        </svg>
        {bars.map(({ label, values, total, ...bar }) => (
          <div key={bar.id} aria-hidden="true">
            <p className="text-xs text-muted">
              <span className="font-semibold text-ink">{total}</span> {label}
            </p>
            <svg width="100%" height={HEIGHT} className="plot block">
              <Parts id={id} values={values} longest={longest} y={2} />
              <line x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} className="plot-axis" />
            </svg>
          </div>
        ))}
      </div>
    </div>
  );
}

function Parts({
  id,
  values,
  longest,
  y,
}: {
  id: string;
  values: readonly number[];
  longest: number;
  y: number;
}) {
  return values.map((value, index) => {
    const before = values.slice(0, index).reduce((sum, one) => sum + one, 0);
    return value === 0 ? null : (
      <rect
        key={LOOKS[index]}
        x={percent(before / longest)}
        y={y}
        width={percent(value / longest)}
        height={THICKNESS}
        {...look(id, index)}
      />
    );
  });
}

function look(id: string, index: number) {
  const name = LOOKS[index] ?? 'plain';
  return { fill: `url(#${id}-${name})`, className: `plot-part plot-${name}` };
}

/** What the parts are filled with. */
function Patterns({ id }: { id: string }) {
  const box = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-plain`} {...box} className="plot-plain">
        <rect width="6" height="6" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-striped`} {...box} className="plot-striped">
        <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke="currentColor" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}-crossed`} {...box} className="plot-crossed">
        <path d="M0 0 6 6M6 0 0 6" stroke="currentColor" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
