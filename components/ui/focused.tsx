'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** What takes the focus when it appears, because what had it is gone. */
export function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
