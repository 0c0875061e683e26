import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

const base =
  'inline-flex min-h-8 items-center justify-center gap-2 rounded-md border px-3 py-1 text-center text-sm font-semibold no-underline transition-colors';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent hover:bg-accent-hover aria-disabled:opacity-60',
  secondary: 'border-line-strong bg-raised text-ink hover:bg-hover aria-disabled:text-muted',
  subtle: 'border-transparent bg-transparent text-ink hover:bg-hover aria-disabled:text-muted',
  danger:
    'border-transparent bg-danger text-on-danger hover:bg-danger-hover aria-disabled:opacity-60',
};

/** The look of a button, for an element that is neither `Button` nor `LinkButton`. */
export function buttonClass(variant: ButtonVariant = 'secondary', className?: string): string {
  return cx(base, variants[variant], className);
}
