import type { ComponentProps } from 'react';
import { Icon } from './icon';
import { cx } from './cx';

const control =
  'w-full min-h-8 rounded-md border border-line-strong bg-surface px-3 py-1 text-sm text-ink aria-invalid:border-2 aria-invalid:border-danger [&[readonly]]:bg-subtle disabled:bg-subtle disabled:text-muted';

/** One line of text. */
export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={cx(control, className)} {...rest} />;
}

/** Several lines of text. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cx(control, 'py-2', className)} {...rest} />;
}

/** The browser's own select: it works everywhere, by keyboard and on a phone. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative block', className)}>
      <select className={cx(control, 'appearance-none pe-8')} {...rest}>
        {children}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute inset-e-2 top-1/2 -translate-y-1/2 text-muted"
      />
    </span>
  );
}

const tick = 'm-0.5 size-5 shrink-0';

/** A tick box; give it a label beside it. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="checkbox" className={cx(tick, className)} {...rest} />;
}

/** One choice of several; give it a label beside it. */
export function Radio({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="radio" className={cx(tick, className)} {...rest} />;
}
