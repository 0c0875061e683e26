'use client';

import { useEffect } from 'react';

/**
 * Tells the server, once the page is shown, that a person has it before them. A post of its own: what
 * is merely fetched, as mail scanners do, says nothing.
 */
export function OpenedMark({
  token,
  note,
}: {
  token: string;
  note: (token: string) => Promise<void>;
}) {
  useEffect(() => {
    // What becomes of it matters to nobody on this page.
    note(token).catch(() => undefined);
  }, [token, note]);
  return null;
}
