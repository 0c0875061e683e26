'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';

/**
 * A menu or drawer on the browser's own disclosure: it opens without scripts. With them it also
 * closes on Escape (focus returns to its button), on a click outside and after navigation.
 */
export function Menu({
  label,
  trigger,
  triggerClassName,
  panelClassName,
  className,
  children,
}: {
  /** The accessible name of the button, when its content is only a picture. */
  label?: string;
  trigger: ReactNode;
  triggerClassName: string;
  panelClassName: string;
  className?: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  useEffect(() => {
    if (ref.current) ref.current.open = false;
  }, [pathname]);

  useEffect(() => {
    function close(event: Event) {
      const menu = ref.current;
      if (!menu?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = !(event.target instanceof Node && menu.contains(event.target));
      if (event instanceof KeyboardEvent ? !escaped : !outside) return;
      menu.open = false;
      if (escaped) menu.querySelector('summary')?.focus();
    }
    document.addEventListener('keydown', close);
    document.addEventListener('click', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('click', close);
    };
  }, []);

  return (
    <details ref={ref} className={className}>
      <summary aria-label={label} className={triggerClassName}>
        {trigger}
      </summary>
      <div className={panelClassName}>{children}</div>
    </details>
  );
}
