'use client';

import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { FieldError, FieldHint } from '@/components/ui/field-text';
import { Checkbox, Radio } from '@/components/ui/input';
import { useField } from './form-context';

export type Choice = {
  value: string;
  label: ReactNode;
  /** What choosing it means, or why it cannot be chosen. */
  hint?: ReactNode;
  disabled?: boolean;
};

/** More choices than these stand in columns, where there is room. */
const MANY = 12;

type GroupProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  options: readonly Choice[];
};

/** One tick box, such as a declaration. It posts `value` ("on" unless told otherwise) if ticked. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'on',
  defaultChecked = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
}) {
  const field = useField(name, Boolean(hint), defaultChecked ? value : undefined);
  return (
    <div className={cx('space-y-1', field.invalid && 'border-s-4 border-danger ps-3')}>
      <FieldError id={field.errorId} mark={field.labels.errorMark} messages={field.errors} />
      <label htmlFor={field.id} className="flex min-h-6 items-start gap-2.5">
        <Checkbox
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.values.includes(value)}
          aria-invalid={field.invalid}
          aria-describedby={field.describedBy}
        />
        <span className="min-w-0">{label}</span>
      </label>
      {hint ? (
        <div className="ps-8.5">
          <FieldHint id={field.hintId}>{hint}</FieldHint>
        </div>
      ) : null}
    </div>
  );
}

/** Exactly one of a few choices; unusable ones are shown, disabled, with their reason. */
export function RadioGroupField({
  defaultValue,
  ...group
}: GroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...group} kind="radio" initial={defaultValue ?? []} />;
}

/** Any number of a few choices, posted under one name. */
export function CheckboxGroupField({
  defaultValues,
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...group} kind="checkbox" initial={defaultValues ?? []} />;
}

function ChoiceGroup({
  name,
  legend,
  hint,
  optional = false,
  options,
  kind,
  initial,
}: GroupProps & { kind: 'radio' | 'checkbox'; initial: string | readonly string[] }) {
  const field = useField(name, Boolean(hint), initial);
  const Control = kind === 'radio' ? Radio : Checkbox;
  const isLong = options.length > MANY;
  const firstUsable = Math.max(
    0,
    options.findIndex((option) => !option.disabled),
  );
  return (
    <div className={cx(field.invalid && 'border-s-4 border-danger ps-3')}>
      <fieldset aria-describedby={field.describedBy} className="min-w-0 space-y-2">
        <legend className="font-semibold">
          {legend}
          {optional ? (
            <span className="font-normal text-muted"> {field.labels.optional}</span>
          ) : null}
        </legend>
        {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
        <FieldError id={field.errorId} mark={field.labels.errorMark} messages={field.errors} />
        <div className={isLong ? 'gap-x-6 sm:columns-2 lg:columns-3' : 'space-y-2'}>
          {options.map((option, index) => {
            const id = index === firstUsable ? field.id : `${field.id}-${index}`;
            return (
              <div
                key={option.value}
                className={cx('space-y-0.5', isLong && 'break-inside-avoid pb-2')}
              >
                <label
                  htmlFor={id}
                  className={cx(
                    'flex min-h-6 items-start gap-2.5',
                    option.disabled && 'text-muted',
                  )}
                >
                  <Control
                    id={id}
                    name={name}
                    value={option.value}
                    disabled={option.disabled}
                    defaultChecked={field.values.includes(option.value)}
                    aria-describedby={option.hint ? `${id}-about` : undefined}
                  />
                  <span className="min-w-0">{option.label}</span>
                </label>
                {option.hint ? (
                  <div id={`${id}-about`} className="ps-8.5 text-muted">
                    {option.hint}
                  </div>
                ) : null}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
