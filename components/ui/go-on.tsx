'use client';

import { useEffect } from 'react';
import { buttonClass } from './button-class';

/** Goes on to another site; without scripts, by a link. */
export function GoOn({ href, label }: { href: string; label: string }) {
  useEffect(() => {
    window.location.assign(href);
  }, [href]);
  return (
    <a href={href} className={buttonClass('primary')}>
      {label}
    </a>
  );
}
