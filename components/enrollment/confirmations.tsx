'use client';

import { CheckboxField, RadioGroupField } from '@/components/form/choice-fields';
import { useForm } from '@/components/form/form-context';
import { errorsOf, offerOf, valueOf, type FormState } from '@/lib/action/form-state';

function textOf(state: FormState, field: string): string {
  const value = valueOf(state, field);
  return typeof value === 'string' ? value : '';
}

/**
 * Asks to confirm an odd answer, once the server has found it odd. The tick sends the very words it
 * stands for, so that it does not hold for others that are typed later.
 */
export function ConfirmTick({
  name,
  of,
  label,
  saved,
}: {
  name: string;
  /** The fields whose values are confirmed. */
  of: readonly string[];
  label: string;
  /** What was confirmed before. */
  saved: string | undefined;
}) {
  const { state } = useForm();
  const wasSent = valueOf(state, name) !== undefined;
  const isAsked = state.status === 'invalid' ? wasSent || errorsOf(state, name).length > 0 : false;
  const typed = of.map((field) => textOf(state, field).trim()).join(' ');
  const value = isAsked ? typed : state.status === 'invalid' ? undefined : saved;
  if (value === undefined) return null;
  return <CheckboxField name={name} label={label} value={value} defaultChecked />;
}

/** Offers the address as the country's post writes it, beside the typed one. */
export function AddressChoice({
  legend,
  hint,
  typed,
  suggested,
  saved,
}: {
  legend: string;
  hint: string;
  /** Labels of the two. */
  typed: string;
  suggested: string;
  saved: { readonly suggested: string; readonly chosen: 'typed' | 'suggested' } | undefined;
}) {
  const { state } = useForm();
  const offered =
    state.status === 'invalid'
      ? (offerOf(state, 'addressChoice') ?? textOf(state, 'addressSuggested'))
      : saved?.suggested;
  if (offered === undefined || offered === '') return null;
  return (
    <>
      <input type="hidden" name="addressSuggested" value={offered} />
      <RadioGroupField
        name="addressChoice"
        legend={legend}
        hint={hint}
        {...(saved === undefined ? {} : { defaultValue: saved.chosen })}
        options={[
          { value: 'suggested', label: suggested, hint: offered },
          { value: 'typed', label: typed },
        ]}
      />
    </>
  );
}
