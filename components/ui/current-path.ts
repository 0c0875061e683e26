/**
 * Whether `pathname` is the page `href` leads to, or (unless `exact`) a page below it, or among
 * `covers`: addresses that lie elsewhere and belong to it, all below where one ends with a slash.
 */
export function isCurrent(
  pathname: string,
  href: string,
  exact: boolean,
  covers: readonly string[] = [],
): boolean {
  const isCovered = covers.some((one) =>
    one.endsWith('/') ? pathname.startsWith(one) : pathname === one,
  );
  if (isCovered) return true;
  const target = href.split(/[?#]/, 1)[0] ?? href;
  if (pathname === target) return true;
  return !exact && target !== '/' && pathname.startsWith(`${target}/`);
}
