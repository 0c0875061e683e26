'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isCurrent } from './current-path';

/** A navigation link that says when it leads to where the user is. */
export function NavLink({
  href,
  exact = false,
  className,
  children,
}: {
  href: string;
  /** Whether only the very page counts, not the pages below it. */
  exact?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const current = isCurrent(usePathname(), href, exact);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
