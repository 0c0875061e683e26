'use client';

import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { FieldError, FieldHint, FieldLabel } from '@/components/ui/field-text';
import type { useField } from './form-context';

/** How much of the line a control takes: as much as its answer is long. */
export type FieldWidth = 'xs' | 'sm' | 'md' | 'lg' | 'full';

const widths: Record<FieldWidth, string> = {
  xs: 'max-w-28',
  sm: 'max-w-48',
  md: 'max-w-80',
  lg: 'max-w-md',
  full: '',
};

export type FieldText = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean | undefined;
  width?: FieldWidth | undefined;
};

/** Label, hint, control and errors of a field, in this order. */
export function FieldShell({
  field,
  label,
  hint,
  optional = false,
  width = 'lg',
  children,
}: Omit<FieldText, 'name'> & { field: ReturnType<typeof useField>; children: ReactNode }) {
  return (
    <div className={cx('space-y-1', field.invalid && 'border-s-4 border-danger ps-3')}>
      <FieldLabel htmlFor={field.id} optional={optional ? field.labels.optional : undefined}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
      <FieldError id={field.errorId} mark={field.labels.errorMark} messages={field.errors} />
      <div className={widths[width]}>{children}</div>
    </div>
  );
}
