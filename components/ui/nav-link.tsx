'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isCurrent } from './current-path';

/** A navigation link that says when it leads to where the user is. */
export function NavLink({
  href,
  exact = false,
  covers,
  className,
  children,
}: {
  href: string;
  /** Whether only the very page counts, not the pages below it. */
  exact?: boolean;
  /** Addresses elsewhere whose pages belong to it: see `isCurrent`. */
  covers?: readonly string[] | undefined;
  className?: string;
  children: ReactNode;
}) {
  const current = isCurrent(usePathname(), href, exact, covers);
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
