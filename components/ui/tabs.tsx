import { NavLink } from './nav-link';

export type Tab = { label: string; href: string; exact?: boolean };

/** Links between the parts of one record or of the settings; the current one is marked. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink
              href={item.href}
              exact={item.exact ?? false}
              className="current-mark block border-b-2 px-3 py-2 hover:bg-hover aria-[current=page]:font-semibold"
            >
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
