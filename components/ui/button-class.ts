import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

/** The look of a button (`.button` in globals.css), for an element that is neither `Button` nor `LinkButton`. */
export function buttonClass(variant: ButtonVariant = 'secondary', className?: string): string {
  return cx('button', variant, className);
}
