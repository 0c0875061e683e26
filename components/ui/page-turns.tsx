'use client';

import { Button, LinkButton } from './button';

interface Turn {
  readonly href: string;
  readonly text: string;
}

export interface PageTurns {
  /** How many rows are shown, in words. */
  readonly shown: string;
  /** The ways to other pages. */
  readonly pages: readonly Turn[];
  /** The ways to other page sizes; empty where they would change nothing. */
  readonly sizes: readonly (Turn & { readonly label: string; readonly isCurrent: boolean })[];
  readonly words: { readonly pages: string; readonly sizes: string };
  /** Whether turning sends the form around the list, which is told where to go on as `then`. */
  readonly isSent: boolean;
}

/** What ListPager shows, made by the browser's component from data: it travels once. */
export function PageTurns({ shown, pages, sizes, words, isSent }: PageTurns) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p role="status" className="text-muted">
        {shown}
      </p>
      {pages.length === 0 ? null : (
        <nav aria-label={words.pages}>
          <ul className="flex flex-wrap gap-1">
            {pages.map(({ href, text }) => (
              <li key={text}>
                {isSent ? (
                  <Button type="submit" name="then" value={queryOf(href)}>
                    {text}
                  </Button>
                ) : (
                  <LinkButton href={href}>{text}</LinkButton>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sizes.length === 0 ? null : (
        <div className="flex items-center gap-2 text-muted">
          <span id="page-size">{words.sizes}</span>
          <ul aria-labelledby="page-size" className="flex gap-1">
            {sizes.map((size) => (
              <li key={size.text}>
                <SizeTurn size={size} isSent={isSent} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function SizeTurn({
  size: { href, text, label, isCurrent },
  isSent,
}: {
  size: PageTurns['sizes'][number];
  isSent: boolean;
}) {
  const common = {
    'aria-label': label,
    'aria-current': isCurrent ? 'true' : undefined,
  } as const;
  return isSent ? (
    <button type="submit" name="then" value={queryOf(href)} className="page-size" {...common}>
      {text}
    </button>
  ) : (
    <a data-soft="" href={href} className="page-size" {...common}>
      {text}
    </a>
  );
}

/** Where the form around the list leads on to: the query of an address of the list, `?` for none. */
function queryOf(href: string): string {
  const start = href.indexOf('?');
  return start === -1 ? '?' : href.slice(start);
}
