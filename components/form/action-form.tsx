'use client';

import { Fragment, useActionState, useState, type ReactNode, type SyntheticEvent } from 'react';
import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import { idle, invalid, valuesOf, type FormAction, type FormState } from '@/lib/action/form-state';
import { ErrorSummary } from './error-summary';
import { FormContext, type FormLabels } from './form-context';
import { ProofPanel } from './proof-panel';
import { longestField, MOST_BYTES, sentSize } from './sent-size';

/** The browser's half of `Form`: keeps the action's answer and hands it to the fields. */
export function ActionForm({
  action,
  title,
  idPrefix,
  hidden,
  className,
  labels,
  children,
}: {
  action: FormAction;
  title: string | undefined;
  idPrefix: string;
  hidden: Readonly<Record<string, string>>;
  className: string | undefined;
  labels: FormLabels;
  children: ReactNode;
}) {
  const [answer, submit, isPending] = useActionState(action, idle);
  const [tooMuch, setTooMuch] = useState<FormState | null>(null);
  const state = tooMuch ?? answer;
  // A new attempt gets new controls: what they show then comes from the answer, also for
  // selects and boxes, which browsers reset to their first state after a post.
  const attempt = answer.status === 'invalid' ? answer.id : answer.status;

  /** The server would cut the post, and the browser could show nothing but that it failed. */
  function refuseTooMuch(event: SyntheticEvent<HTMLFormElement>): void {
    const formData = new FormData(event.currentTarget);
    const hasFiles = event.currentTarget.querySelector('input[type="file"]') !== null;
    const isTooMuch = !hasFiles && sentSize(formData, answer) > MOST_BYTES;
    if (isTooMuch) event.preventDefault();
    const error = { field: longestField(formData), message: labels.tooMuch };
    setTooMuch(isTooMuch ? invalid([error], valuesOf(formData)) : null);
  }
  return (
    <FormContext value={{ state, labels, idPrefix }}>
      <form
        action={submit}
        aria-label={title}
        noValidate
        className={cx('space-y-5', className)}
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
          else refuseTooMuch(event);
          tellZone(event.currentTarget);
        }}
      >
        <ErrorSummary />
        <ProofPanel />
        <div role="status" className="empty:hidden">
          {state.status === 'done' && state.message ? (
            <Notice tone="success">{state.message}</Notice>
          ) : null}
        </div>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Fragment key={attempt}>{children}</Fragment>
      </form>
    </FormContext>
  );
}

/** A form that makes a person's account says in which time zone the browser is. */
function tellZone(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=hidden][name=timeZone]');
  if (field !== null) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
