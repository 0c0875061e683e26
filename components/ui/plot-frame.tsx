import type { ReactNode } from 'react';

/**
 * The frame of a plot that the server draws: as wide as its place, with text of its own size, since
 * across it everything is measured in percent. `title` names it, `summary` says what it shows; the
 * numbers stand in a table beside it.
 */
export function PlotFrame({
  id,
  title,
  summary,
  height,
  children,
}: {
  /** Unique on the page. */
  id: string;
  title: string;
  summary: string;
  /** In pixels. */
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      width="100%"
      height={height}
      className="plot"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      {children}
    </svg>
  );
}
