'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Input, Textarea } from '@/components/ui/input';
import { FieldShell, type FieldText } from './field-shell';
import { useField } from './form-context';

type Passed<T extends 'input' | 'textarea'> = Pick<
  ComponentProps<T>,
  'autoComplete' | 'inputMode' | 'lang' | 'spellCheck' | 'autoCapitalize' | 'readOnly' | 'dir'
>;

/**
 * One line of text. Set `autoComplete` and `inputMode` for what is asked. `suffix`
 * shows a fixed part of the value ("@contoso.example") and is read with the field.
 */
export function TextField({
  name,
  label,
  hint,
  optional,
  width,
  type = 'text',
  defaultValue,
  suffix,
  ...rest
}: FieldText &
  Passed<'input'> & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'search';
    defaultValue?: string | undefined;
    suffix?: ReactNode;
  }) {
  const field = useField(name, Boolean(hint), defaultValue);
  const suffixId = `${field.id}-suffix`;
  const describedBy = [field.describedBy, suffix ? suffixId : ''].filter(Boolean).join(' ');
  return (
    <FieldShell field={field} label={label} hint={hint} optional={optional} width={width}>
      <div className={suffix ? 'flex flex-col sm:flex-row sm:items-stretch' : 'flex'}>
        <Input
          id={field.id}
          name={name}
          type={type}
          defaultValue={field.values[0]}
          aria-invalid={field.invalid}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          {...(suffix ? { className: 'min-w-0 max-sm:rounded-b-none sm:rounded-e-none' } : {})}
          {...rest}
        />
        {suffix ? (
          <span
            id={suffixId}
            className="flex items-center border border-line-strong bg-subtle px-3 wrap-anywhere text-muted max-sm:rounded-b-md max-sm:border-t-0 max-sm:py-1 sm:max-w-3/5 sm:shrink-0 sm:rounded-e-md sm:border-s-0"
          >
            {suffix}
          </span>
        ) : null}
      </div>
    </FieldShell>
  );
}

/** Several lines of text. */
export function TextAreaField({
  name,
  label,
  hint,
  optional,
  width,
  defaultValue,
  rows = 4,
  ...rest
}: FieldText & Passed<'textarea'> & { defaultValue?: string | undefined; rows?: number }) {
  const field = useField(name, Boolean(hint), defaultValue);
  return (
    <FieldShell field={field} label={label} hint={hint} optional={optional} width={width}>
      <Textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.values[0]}
        aria-invalid={field.invalid}
        aria-describedby={field.describedBy}
        {...rest}
      />
    </FieldShell>
  );
}
