import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { sizeClass, type PageTurn, type SizeTurn } from '@/components/ui/list-pager';

/** Where the form around the list leads on to: the query of an address of the list, `?` for none. */
function queryOf(href: string): string {
  const start = href.indexOf('?');
  return start === -1 ? '?' : href.slice(start);
}

/** Another page of the list; sending the form keeps what is ticked on this one. */
export function SelectionTurn({ href, children }: PageTurn) {
  return (
    <Button type="submit" name="then" value={queryOf(href)}>
      {children}
    </Button>
  );
}

/** Another page size, in the same way. */
export function SelectionSize({ href, label, isCurrent, children }: SizeTurn) {
  return (
    <button
      type="submit"
      name="then"
      value={queryOf(href)}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={label}
      className={cx('prose-link', sizeClass)}
    >
      {children}
    </button>
  );
}
