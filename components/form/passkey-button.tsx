'use client';

import { useRef, useState } from 'react';
import { buttonClass, type ButtonVariant } from '@/components/ui/button-class';
import { idle, type FormAction } from '@/lib/action/form-state';

/**
 * Has a passkey sign and sends the form it stands in, with the answer in the field `name`. The
 * script that talks to passkeys is loaded at the click; without scripts there is no button.
 *
 * - `options`: what the browser needs, as JSON; or `begin`, the action that answers with it.
 */
export function PasskeyButton({
  name,
  label,
  failed,
  variant = 'secondary',
  ...asked
}: {
  name: string;
  label: string;
  /** What is said when the person gave up, or the browser knows no passkey. */
  failed: string;
  variant?: ButtonVariant;
} & ({ options: string } | { begin: FormAction })) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function sign(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      const options = 'options' in asked ? asked.options : await beginning(asked.begin);
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const optionsJSON = JSON.parse(options) as Parameters<
        typeof startAuthentication
      >[0]['optionsJSON'];
      const answer = await startAuthentication({ optionsJSON });
      if (field.current === null) return;
      field.current.value = JSON.stringify(answer);
      field.current.form?.requestSubmit();
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : failed);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <input ref={field} type="hidden" name={name} />
      <span role="alert" className="basis-full font-semibold text-danger empty:hidden">
        {problem}
      </span>
      <button
        type="button"
        className={buttonClass(variant, 'script-only')}
        aria-disabled={isBusy ? true : undefined}
        onClick={() => {
          if (!isBusy) void sign();
        }}
      >
        {label}
      </button>
    </>
  );
}

/** A sentence of the server's own. */
class Problem extends Error {}

async function beginning(begin: FormAction): Promise<string> {
  const state = await begin(idle, new FormData());
  const options = state.status === 'done' ? state.data?.['options'] : undefined;
  if (options !== undefined) return options;
  throw new Problem(state.status === 'invalid' ? state.errors[0]?.message : undefined);
}
