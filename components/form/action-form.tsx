'use client';

import {
  Fragment,
  useActionState,
  useRef,
  useState,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import { idle, invalid, valuesOf, type FormAction, type FormState } from '@/lib/action/form-state';
import { BODY_TOO_LARGE, whyNotRead } from '@/lib/body-too-large';
import { ErrorSummary } from './error-summary';
import { FormContext, type FormLabels } from './form-context';
import { ProofPanel } from './proof-panel';
import { longestField, MOST_BYTES, sentSize } from './sent-size';
import { useTypedElsewhere } from './typed-elsewhere';

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
  const [tooLarge, setTooLarge] = useState<FormState | null>(null);
  const [answer, submit, isPending] = useActionState(
    // The server draws the form with the action itself, which works without scripts too.
    typeof window === 'undefined' ? action : unlessTooLarge(action, labels, setTooLarge),
    idle,
  );
  const [tooMuch, setTooMuch] = useState<FormState | null>(null);
  const drawn = tooLarge ?? answer;
  const state = tooMuch ?? drawn;
  const form = useRef<HTMLFormElement>(null);
  const noteSent = useTypedElsewhere(form, idPrefix, isPending, state.status === 'invalid');
  // A new attempt gets new controls: what they show then comes from the answer, also for
  // selects and boxes, which browsers reset to their first state after a post.
  const attempt = drawn.status === 'invalid' ? drawn.id : drawn.status;

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
        ref={form}
        action={submit}
        aria-label={title}
        noValidate
        className={cx('space-y-5', className)}
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
          else refuseTooMuch(event);
          if (!event.defaultPrevented) noteSent();
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

/**
 * An action whose post the server may refuse for its size, although the browser took it for small
 * enough, or for all the files that arrive with it: an error of the form like any other, and not a page in its place. It is no answer of the
 * action: that is sent along with the next attempt, which then would be too large as well.
 */
function unlessTooLarge(
  action: FormAction,
  labels: FormLabels,
  setTooLarge: (state: FormState | null) => void,
): FormAction {
  return async (before, formData) => {
    try {
      const answer = await action(before, formData);
      setTooLarge(null);
      return answer;
    } catch (error) {
      const why = whyNotRead(error);
      if (why === null) throw error;
      const file = [...formData].find(([, value]) => typeof value !== 'string');
      const field = file?.[0] ?? longestField(formData);
      const message = why === BODY_TOO_LARGE ? labels.tooLarge : labels.serverBusy;
      setTooLarge(invalid([{ field, message }], valuesOf(formData)));
      return before;
    }
  };
}

/** A form that makes a person's account says in which time zone the browser is. */
function tellZone(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=hidden][name=timeZone]');
  if (field !== null) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
