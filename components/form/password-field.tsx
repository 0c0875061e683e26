'use client';

import { useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Input } from '@/components/ui/input';
import { FieldShell, type FieldText } from './field-shell';
import { useField } from './form-context';

/** A password: it can be pasted and shown, and is never filled in again by the server. */
export function PasswordField({
  name,
  label,
  hint,
  width,
  autoComplete,
}: Omit<FieldText, 'optional'> & { autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(name, Boolean(hint));
  const { labels } = field;
  const [visible, setVisible] = useState(false);
  const [announced, setAnnounced] = useState('');

  function toggle() {
    setAnnounced(visible ? labels.passwordHidden : labels.passwordShown);
    setVisible(!visible);
  }

  return (
    <FieldShell field={field} label={label} hint={hint} width={width}>
      <div className="flex gap-2">
        <Input
          id={field.id}
          name={name}
          type={visible ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.invalid}
          aria-describedby={field.describedBy}
        />
        <button
          type="button"
          aria-controls={field.id}
          aria-label={visible ? labels.hidePassword : labels.showPassword}
          className={buttonClass('secondary', 'script-only shrink-0')}
          onClick={toggle}
        >
          {visible ? labels.hide : labels.show}
        </button>
        <span role="status" className="sr-only">
          {announced}
        </span>
      </div>
    </FieldShell>
  );
}
