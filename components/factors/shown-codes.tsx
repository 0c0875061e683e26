'use client';

import { useEffect, useRef } from 'react';
import { useForm } from '@/components/form/form-context';
import { buttonClass } from '@/components/ui/button-class';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';

type Words = Readonly<
  Record<'title' | 'onceTitle' | 'onceBody' | 'copy' | 'copied' | 'continue', string>
>;

/** Shows recovery codes out of the answer to the post that made them, and from nowhere else. */
export function ShownCodes({ words, onward }: { words: Words; onward: string }) {
  const { state } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const codes = state.status === 'done' ? state.data?.['codes'] : undefined;
  const isShown = codes !== undefined;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);
  if (codes === undefined) return null;
  return (
    <div className="space-y-4">
      <h2 ref={heading} tabIndex={-1} className="text-base font-semibold">
        {words.title}
      </h2>
      <Notice tone="warning" title={words.onceTitle}>
        {words.onceBody}
      </Notice>
      <ol className="list-decimal space-y-1 ps-7">
        {codes.split('\n').map((code) => (
          <li key={code}>
            <code className="font-semibold wrap-anywhere select-all">{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton value={codes} label={words.copy} copied={words.copied} />
        {/* A full load: what was shown must not come back with the Back button. */}
        <a href={onward} className={buttonClass('primary')}>
          {words.continue}
        </a>
      </div>
    </div>
  );
}
