import type { ComponentProps } from 'react';
import { cx } from './cx';

/**
 * A link within the app, underlined so that colour alone does not tell it from text. `data-soft`
 * lets PageBehaviour follow it without loading the page anew.
 */
export function TextLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a data-soft="" className={cx('prose-link', className)} {...rest} />;
}
