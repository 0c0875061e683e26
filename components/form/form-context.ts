'use client';

import { createContext, useContext } from 'react';
import { errorsOf, fieldId, isUntouched, valueOf, type FormState } from '@/lib/action/form-state';

/** The kit's own words, translated by the server and handed down once per form. */
export type FormLabels = {
  optional: string;
  errorMark: string;
  errorPrefix: string;
  errorHeading: string;
  pending: string;
  showPassword: string;
  hidePassword: string;
  show: string;
  hide: string;
  passwordShown: string;
  passwordHidden: string;
  selectPlaceholder: string;
  tooMuch: string;
  tooLarge: string;
  /** Instead of an answer of the action: too many files arrive at this moment. */
  serverBusy: string;
};

type FormContextValue = { state: FormState; labels: FormLabels; idPrefix: string };

export const FormContext = createContext<FormContextValue | null>(null);

/** The form a field stands in. Throws when there is none: a programming error. */
export function useForm(): FormContextValue {
  const form = useContext(FormContext);
  if (!form) throw new Error('A form field stands outside a <Form>.');
  return form;
}

/**
 * What a field shows: the value of a refused attempt if there was one, else `initial`; its
 * errors; and the attributes that tie control, hint and errors together.
 */
export function useField(name: string, hasHint: boolean, initial?: string | readonly string[]) {
  const { state, labels, idPrefix } = useForm();
  const id = fieldId(idPrefix, name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const errors = errorsOf(state, name);
  const isKept = state.status === 'invalid' && !isUntouched(state, name);
  const shown = isKept ? valueOf(state, name) : initial;
  const values = shown === undefined ? [] : typeof shown === 'string' ? [shown] : [...shown];
  const describedBy = [hasHint && hintId, errors.length > 0 && errorId].filter(Boolean).join(' ');
  return {
    id,
    hintId,
    errorId,
    errors,
    values,
    labels,
    describedBy: describedBy === '' ? undefined : describedBy,
    invalid: errors.length > 0 ? true : undefined,
  };
}
