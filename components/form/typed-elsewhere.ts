'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { isSecretName } from '@/lib/action/form-state';

/** How a control is found again: its name, and which of that name. */
type Typed = ReadonlyMap<string, string | boolean>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLOptionElement;

/** Of a form's hidden fields, those that change whenever it is drawn anew. */
const CHANGING = /^(seen(\.|$)|idempotencyKey$)|version$|revision$/i;

/** Milliseconds within which a page is drawn anew; later, the reader has gone elsewhere. */
const SOON = 5000;

/** The forms of the page that was taken away, by what tells them apart; null in place of twins. */
const kept = new Map<string, Typed | null>();
let keptAt = 0;
/** Whether a form of the page is on its way: only then do the others have to come back. */
let isSending = false;

/**
 * When one form of a page has been sent, the framework takes the page away and draws it anew, and
 * with it everything that was typed in its other forms. These keep it, in memory and for that moment,
 * and show it again. Never passwords, nor files; nor what was sent itself.
 * @param isPending whether this form is on its way
 * @param isRefused whether it shows what was typed before, so that nothing in it counts as saved
 * @returns what to call when it is sent
 */
export function useTypedElsewhere(
  form: RefObject<HTMLFormElement | null>,
  idPrefix: string,
  isPending: boolean,
  isRefused: boolean,
): () => void {
  const pathname = usePathname();
  const now = useRef({ pathname, isRefused, isSent: false });

  useLayoutEffect(() => {
    now.current.pathname = pathname;
    now.current.isRefused = isRefused;
  }, [pathname, isRefused]);

  useEffect(() => {
    if (isPending) return;
    if (now.current.isSent) isSending = false;
    now.current.isSent = false;
  }, [isPending]);

  useLayoutEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    const state = now.current;
    const typed = taken(keyOf(element, state.pathname, idPrefix));
    if (typed !== null) show(element, typed);
    return () => {
      if (!isSending || state.isSent) return;
      keep(keyOf(element, state.pathname, idPrefix), element, state.isRefused);
    };
  }, [form, idPrefix]);

  return () => {
    now.current.isSent = true;
    isSending = true;
  };
}

/** The page, and what the form is for and about: the same for the same form drawn anew. */
function keyOf(form: HTMLFormElement, pathname: string, idPrefix: string): string {
  const about = [...form.querySelectorAll<HTMLInputElement>(':scope > input[type=hidden]')]
    .filter(({ name }) => !name.startsWith('$ACTION') && !CHANGING.test(name))
    .map(({ name, value }) => [name, value]);
  return JSON.stringify([pathname, form.ariaLabel, idPrefix, about]);
}

function keep(key: string, form: HTMLFormElement, isRefused: boolean): void {
  const typed = new Map(
    [...controlsOf(form)]
      .filter(([, control]) => isRefused || stateOf(control) !== firstOf(control))
      .map(([name, control]) => [name, stateOf(control)]),
  );
  if (typed.size === 0) return;
  forgetOld();
  keptAt = Date.now();
  kept.set(key, kept.has(key) ? null : typed);
}

function taken(key: string): Typed | null {
  isSending = false;
  forgetOld();
  const typed = kept.get(key) ?? null;
  kept.delete(key);
  return typed;
}

function forgetOld(): void {
  if (Date.now() - keptAt > SOON) kept.clear();
}

function show(form: HTMLFormElement, typed: Typed): void {
  for (const [name, control] of controlsOf(form)) {
    const value = typed.get(name);
    if (value === undefined) continue;
    if (control instanceof HTMLOptionElement) control.selected = value === true;
    else if (isChoice(control)) control.checked = value === true;
    else control.value = String(value);
  }
  // For what follows the form as it is typed.
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The controls that a person changes, by name and place; each option of a list is one. */
function controlsOf(form: HTMLFormElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  const add = (name: string, control: Control) => {
    const choice = control instanceof HTMLOptionElement || isChoice(control) ? control.value : '';
    for (let nth = 0; ; nth += 1) {
      const key = JSON.stringify([name, choice, nth]);
      if (!controls.has(key)) return void controls.set(key, control);
    }
  };
  for (const element of form.elements) {
    if (element instanceof HTMLSelectElement && element.name !== '') {
      for (const option of element.options) add(element.name, option);
    } else if (isTyped(element)) add(element.name, element);
  }
  return controls;
}

function isTyped(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return element.name !== '';
  return (
    element instanceof HTMLInputElement &&
    element.name !== '' &&
    !['hidden', 'file', 'password', 'submit'].includes(element.type) &&
    !isSecretName(element.name)
  );
}

function isChoice(control: Control): control is HTMLInputElement {
  if (control instanceof HTMLOptionElement) return false;
  return control.type === 'checkbox' || control.type === 'radio';
}

function stateOf(control: Control): string | boolean {
  if (control instanceof HTMLOptionElement) return control.selected;
  return isChoice(control) ? control.checked : control.value;
}

/** The state in which the page had shown it. */
function firstOf(control: Control): string | boolean {
  if (control instanceof HTMLOptionElement) return control.defaultSelected;
  return isChoice(control) ? control.defaultChecked : control.defaultValue;
}
