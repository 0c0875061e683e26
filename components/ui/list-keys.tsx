'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * Lets `j` and `k` move the focus along the links that name the rows of a list. Only while the
 * focus is in the list (WCAG 2.1.4), so that nobody's single keys are taken; Tab and Enter do the
 * same without scripts.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a[href]')];
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    const next = links[at === -1 ? 0 : at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return <div onKeyDown={move}>{children}</div>;
}
