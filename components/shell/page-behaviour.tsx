'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * What links (`data-soft`) and copy buttons (`data-copy`) do where scripts run, once for the whole
 * document: a list of a hundred rows is plain HTML, with no component of the browser's per row.
 */
export function PageBehaviour() {
  const router = useRouter();
  const [said, say] = useState('');

  useEffect(() => {
    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const copied = event.target.closest<HTMLElement>('[data-copy]')?.dataset;
      if (copied !== undefined) {
        void navigator.clipboard
          .writeText(copied['copy'] ?? '')
          .then(() => say(copied['copied'] ?? ''));
      }
      const link = event.target.closest<HTMLAnchorElement>('a[data-soft]');
      if (link === null || !opensHere(event, link)) return;
      event.preventDefault();
      router.push(link.href);
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [router]);

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <p role="status" className="toast">
      {said}
    </p>
  );
}

/** Whether the click asks for the link's page in this very window, and not for a file. */
function opensHere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return false;
  }
  if (link.hasAttribute('download') || (link.target !== '' && link.target !== '_self'))
    return false;
  const isSamePage =
    link.pathname === location.pathname && link.search === location.search && link.hash !== '';
  return link.origin === location.origin && !isSamePage;
}
