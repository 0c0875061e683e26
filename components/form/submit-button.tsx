'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonVariant } from '@/components/ui/button-class';
import { useForm } from './form-context';

/**
 * Sends the form; its text is the verb of the page. While the answer is awaited it keeps focus,
 * says so, and a second click does nothing. With `name` and `value` a form can have several.
 */
export function SubmitButton({
  children,
  variant = 'primary',
  name,
  value,
}: {
  children: ReactNode;
  variant?: ButtonVariant;
  name?: string;
  value?: string;
}) {
  const { labels } = useForm();
  const { pending, data } = useFormStatus();
  const mine = pending && (name === undefined || data.get(name) === value);
  return (
    // As one: a hidden neighbour would leave the gap of a form's rows below the button.
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      <button
        type="submit"
        name={name}
        value={value}
        aria-disabled={pending ? true : undefined}
        className={buttonClass(variant)}
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
      >
        {children}
      </button>
      <span role="status" className="text-muted empty:sr-only">
        {mine ? labels.pending : ''}
      </span>
    </span>
  );
}
