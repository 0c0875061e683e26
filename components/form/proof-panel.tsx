'use client';

import { useEffect, useRef } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { proofFields } from '@/lib/action/form-state';
import { useForm } from './form-context';
import { PasskeyButton } from './passkey-button';
import { PasswordField } from './password-field';
import { TextField } from './text-field';

/**
 * Asks, on top of a form that was sent, who sends it: the command behind it wants a fresh proof. All
 * that was typed is still in the form below; its own button sends both, as does the one here.
 */
export function ProofPanel() {
  const { state } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const question = state.status === 'invalid' ? state.question : undefined;
  // With an error the summary above takes focus.
  const attempt = state.status === 'invalid' && state.errors.length === 0 ? state.id : null;
  useEffect(() => {
    if (attempt !== null) heading.current?.focus();
  }, [attempt]);

  if (question === undefined) return null;
  const { title, body, needed, password, issuer, otp, passkey, button } = question;
  // Nothing typed will do without it.
  const isPasskeyOnly = needed !== null && passkey !== null && otp === null && issuer === null;
  return (
    <div className="max-w-2xl space-y-4 rounded-md border-2 border-info bg-info-surface p-4">
      <div className="space-y-1">
        <h2 ref={heading} tabIndex={-1} autoFocus className="text-base font-semibold">
          {title}
        </h2>
        <p>{body}</p>
        {needed === null ? null : <p>{needed}</p>}
      </div>
      <input type="hidden" name={proofFields.asked} value="yes" />
      {issuer === null ? null : (
        <p className="space-y-2">
          <a
            href={issuer.href}
            target="_blank"
            rel="noreferrer"
            className={buttonClass('secondary')}
          >
            {issuer.label}
          </a>
          <span className="block text-muted">{issuer.next}</span>
        </p>
      )}
      {password === null ? null : (
        <PasswordField
          name={proofFields.password}
          label={password}
          autoComplete="current-password"
        />
      )}
      {otp === null ? null : (
        <TextField
          name={proofFields.otp}
          label={otp}
          width="sm"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {isPasskeyOnly ? null : (
          <button type="submit" className={buttonClass('primary')}>
            {button}
          </button>
        )}
        {passkey === null ? null : (
          <PasskeyButton
            name={proofFields.passkey}
            label={passkey.label}
            failed={passkey.failed}
            options={passkey.options}
            variant={isPasskeyOnly ? 'primary' : 'secondary'}
          />
        )}
      </div>
    </div>
  );
}
