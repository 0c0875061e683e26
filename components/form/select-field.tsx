'use client';

import type { ComponentProps } from 'react';
import { Select } from '@/components/ui/input';
import { FieldShell, type FieldText } from './field-shell';
import { useField } from './form-context';

export type Option = { value: string; label: string; disabled?: boolean };

/** One choice from a long list. `placeholder` is the first, empty line; `null` leaves it out. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  width,
  defaultValue,
  options,
  placeholder,
  autoComplete,
}: FieldText &
  Pick<ComponentProps<'select'>, 'autoComplete'> & {
    defaultValue?: string | undefined;
    options: readonly Option[];
    placeholder?: string | null;
  }) {
  const field = useField(name, Boolean(hint), defaultValue);
  return (
    <FieldShell field={field} label={label} hint={hint} optional={optional} width={width}>
      <Select
        id={field.id}
        name={name}
        defaultValue={field.values[0] ?? ''}
        autoComplete={autoComplete}
        aria-invalid={field.invalid}
        aria-describedby={field.describedBy}
      >
        {placeholder === null ? null : (
          <option value="">{placeholder ?? field.labels.selectPlaceholder}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </FieldShell>
  );
}
