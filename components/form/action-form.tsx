'use client';

import { Fragment, useActionState, type ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import { idle, type FormAction } from '@/lib/action/form-state';
import { ErrorSummary } from './error-summary';
import { FormContext, type FormLabels } from './form-context';
import { ProofPanel } from './proof-panel';

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
  const [state, submit, isPending] = useActionState(action, idle);
  // A new attempt gets new controls: what they show then comes from the answer, also for
  // selects and boxes, which browsers reset to their first state after a post.
  const attempt = state.status === 'invalid' ? state.id : state.status;
  return (
    <FormContext value={{ state, labels, idPrefix }}>
      <form
        action={submit}
        aria-label={title}
        noValidate
        className={cx('space-y-5', className)}
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
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
