import type { ComponentProps } from 'react';
import { buttonClass, type ButtonVariant } from './button-class';

/** A button. Its text is the verb of what it does; `type` is "button" unless told otherwise. */
export function Button({
  variant = 'secondary',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

/**
 * A link that leads to a page where something is done, and so looks like a button; with `download`
 * it leads to a file.
 */
export function LinkButton({
  variant = 'secondary',
  className,
  ...rest
}: ComponentProps<'a'> & { variant?: ButtonVariant }) {
  return <a data-soft="" className={buttonClass(variant, className)} {...rest} />;
}

/**
 * A link like a button that leads to a file, or to the page that says why it has to wait: only the
 * answer tells, so the browser itself goes there.
 */
export function FileButton({
  variant = 'secondary',
  className,
  ...rest
}: ComponentProps<'a'> & { variant?: ButtonVariant }) {
  return <a className={buttonClass(variant, className)} {...rest} />;
}
