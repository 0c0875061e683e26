import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The name of a field, above its control. */
export function FieldLabel({
  htmlFor,
  children,
  optional,
}: {
  htmlFor: string;
  children: ReactNode;
  /** The word shown after the label of a field that may stay empty. */
  optional?: string | undefined;
}) {
  return (
    <label htmlFor={htmlFor} className="block font-semibold">
      {children}
      {optional ? <span className="font-normal text-muted"> {optional}</span> : null}
    </label>
  );
}

/** Help that stays visible, between label and control. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="wrap-anywhere text-muted">
      {children}
    </div>
  );
}

/** What is wrong with the field, in words and with a mark that is not colour alone. */
export function FieldError({
  id,
  mark,
  messages,
}: {
  id: string;
  /** Read before the sentence by assistive technology: "Error:". */
  mark: string;
  messages: readonly string[];
}) {
  if (messages.length === 0) return null;
  return (
    <div id={id} className="text-danger">
      {messages.map((message) => (
        <p key={message} className="flex gap-1.5 font-semibold">
          <Icon name="error" className="mt-0.5" />
          <span>
            <span className="sr-only">{mark} </span>
            {message}
          </span>
        </p>
      ))}
    </div>
  );
}
