'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { fieldId } from '@/lib/action/form-state';
import { useForm } from './form-context';

/**
 * What is wrong with a refused attempt, above the form: the heading takes focus, each sentence
 * leads to its field, and the page's title says that there is an error.
 */
export function ErrorSummary() {
  const { state, labels, idPrefix } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const isRefused = state.status === 'invalid' && state.errors.length > 0;
  const attempt = isRefused ? state.id : null;

  useEffect(() => {
    if (attempt === null) return;
    const before = document.title;
    const prefix = `${labels.errorPrefix} `;
    if (!before.startsWith(prefix)) document.title = prefix + before;
    heading.current?.focus();
    return () => {
      if (document.title === prefix + before) document.title = before;
    };
  }, [attempt, labels.errorPrefix]);

  if (!isRefused) return null;
  return (
    <div className="basis-full rounded-md border-2 border-danger bg-danger-surface px-4 py-3">
      <h2
        ref={heading}
        tabIndex={-1}
        autoFocus
        className="flex items-center gap-2 text-base font-semibold text-danger"
      >
        <Icon name="error" className="size-5" />
        {labels.errorHeading}
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-7">
        {state.errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a
                href={`#${fieldId(idPrefix, field)}`}
                className="font-semibold text-danger underline underline-offset-2 hover:decoration-2"
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
