'use client';

import { startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { useForm } from '@/components/form/form-context';
import { buttonClass } from '@/components/ui/button-class';
import { idle, type FormAction } from '@/lib/action/form-state';

/**
 * The second half of adding a passkey: once the form around it has an answer, the browser makes the
 * passkey, and what it made is sent. The script that talks to passkeys is loaded only then.
 */
export function MakePasskey({
  action,
  next,
  words,
}: {
  action: FormAction;
  next: string | undefined;
  words: { readonly waiting: string; readonly retry: string; readonly failed: string };
}) {
  const { state } = useForm();
  const { options, name = '' } = (state.status === 'done' ? state.data : undefined) ?? {};
  const [answer, send, isSending] = useActionState(action, idle);
  const [problem, setProblem] = useState('');
  const asked = useRef<string>(undefined);

  async function make(wanted: string): Promise<void> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(wanted) as Parameters<
      typeof startRegistration
    >[0]['optionsJSON'];
    const made = await startRegistration({ optionsJSON }).catch(() => null);
    if (made === null) {
      setProblem(words.failed);
      return;
    }
    setProblem('');
    const form = new FormData();
    form.set('name', name);
    form.set('passkey', JSON.stringify(made));
    if (next !== undefined) form.set('next', next);
    startTransition(() => send(form));
  }

  useEffect(() => {
    if (options === undefined || asked.current === options) return;
    asked.current = options;
    void make(options);
  });

  if (options === undefined) return null;
  const refused = answer.status === 'invalid' ? answer.errors[0]?.message : undefined;
  const said = isSending ? '' : (refused ?? problem);
  return (
    <div className="script-only space-y-4">
      <p role="status">{said === '' ? words.waiting : ''}</p>
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {said}
      </p>
      {said === '' ? null : refused === undefined ? (
        <button type="button" className={buttonClass('primary')} onClick={() => void make(options)}>
          {words.retry}
        </button>
      ) : (
        // A full load: another try needs another challenge.
        <a href="" className={buttonClass('primary')}>
          {words.retry}
        </a>
      )}
    </div>
  );
}
