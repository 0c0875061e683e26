'use client';

import { useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';
import { FieldShell, type FieldText } from './field-shell';
import { useField, useForm } from './form-context';

/** Files chosen in forms that were sent: a page cannot fill in a file, but may put one back. */
const chosen = new Map<string, File>();

/**
 * A file to send. One that is too large is refused as soon as it is chosen, before anything is
 * sent; after a refusal for another reason the choice is still there.
 */
export function FileField({
  name,
  label,
  hint,
  accept,
  maxBytes,
  tooLarge,
}: Omit<FieldText, 'optional'> & {
  accept: string;
  maxBytes: number;
  /** The sentence for a file beyond `maxBytes`. */
  tooLarge: string;
}) {
  const field = useField(name, Boolean(hint));
  const { state } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const mayKeep = state.status === 'invalid' && field.invalid !== true;
  const errors = isTooLarge ? [tooLarge] : field.errors;
  const described = [hint ? field.hintId : '', errors.length > 0 ? field.errorId : ''];
  const { id } = field;

  useEffect(() => {
    const file = chosen.get(id);
    if (file === undefined || input.current === null) return;
    if (!mayKeep) {
      chosen.delete(id);
      return;
    }
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.current.files = transfer.files;
  }, [id, mayKeep]);

  function choose(control: HTMLInputElement) {
    const [file] = control.files ?? [];
    const isRefused = file !== undefined && file.size > maxBytes;
    setTooLarge(isRefused);
    if (isRefused) control.value = '';
    if (file === undefined || isRefused) chosen.delete(id);
    else chosen.set(id, file);
  }

  return (
    <FieldShell
      field={{ ...field, errors, invalid: errors.length > 0 ? true : undefined }}
      label={label}
      hint={hint}
      width="full"
    >
      <Input
        ref={input}
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={errors.length > 0 ? true : undefined}
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => choose(event.currentTarget)}
      />
    </FieldShell>
  );
}
