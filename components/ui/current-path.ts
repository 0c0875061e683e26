/** Whether `pathname` is the page `href` leads to, or (unless `exact`) a page below it. */
export function isCurrent(pathname: string, href: string, exact: boolean): boolean {
  const target = href.split(/[?#]/, 1)[0] ?? href;
  if (pathname === target) return true;
  return !exact && target !== '/' && pathname.startsWith(`${target}/`);
}
