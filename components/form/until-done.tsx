'use client';

import type { ReactNode } from 'react';
import { useForm } from './form-context';

/** The part of a form that makes room for its result once the action has succeeded. */
export function UntilDone({ children }: { children: ReactNode }) {
  const { state } = useForm();
  return state.status === 'done' ? null : children;
}
