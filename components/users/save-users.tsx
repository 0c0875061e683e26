'use client';

import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';

type Words = Readonly<Record<'title' | 'button' | 'pending' | 'again' | 'lost', string>> & {
  readonly before: readonly string[];
};

/** Hands a file to the browser, as a link with a download would. */
function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function nameOf(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  return /filename="([^"]+)"/.exec(header)?.[1] ?? 'download.csv';
}

/**
 * Adds the users of a checked file; the answer is the file of their passwords. Without scripts it is
 * a plain form whose answer the browser keeps; with them, the page afterwards says what was done.
 */
export function SaveUsers({
  action,
  again,
  words,
}: {
  action: string;
  again: string;
  words: Words;
}) {
  const router = useRouter();
  const [state, setState] = useState<'ready' | 'pending' | 'lost'>('ready');
  const save = async () => {
    setState('pending');
    try {
      const response = await fetch(action, { method: 'POST' });
      if (response.redirected) {
        window.location.assign(response.url);
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      keep(await response.blob(), nameOf(response));
      router.refresh();
    } catch {
      setState('lost');
      router.refresh();
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (state !== 'pending') void save();
  };
  return (
    <form method="post" action={action} onSubmit={submit} className="space-y-4">
      <Notice tone="warning" title={words.title}>
        <ul className="list-disc space-y-1 ps-5">
          {words.before.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
      {state === 'lost' ? (
        <Notice tone="danger" live>
          {words.lost}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="submit"
          aria-disabled={state === 'pending' ? true : undefined}
          className={buttonClass('primary')}
        >
          {words.button}
        </button>
        <a href={again} className={buttonClass('secondary')}>
          {words.again}
        </a>
        <span role="status" className="text-muted empty:sr-only">
          {state === 'pending' ? words.pending : ''}
        </span>
      </div>
    </form>
  );
}
