import type { ComponentProps } from 'react';
import { Icon } from './icon';
import { cx } from './cx';

/** One line of text. */
export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={cx('control', className)} {...rest} />;
}

/** Several lines of text. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cx('control tall', className)} {...rest} />;
}

/** The browser's own select: it works everywhere, by keyboard and on a phone. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cx('choice', className)}>
      <select className="control" {...rest}>
        {children}
      </select>
      <Icon name="chevron-down" />
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
