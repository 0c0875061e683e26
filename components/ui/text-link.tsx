import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A link within the app, underlined so that colour alone does not tell it from text. */
export function TextLink({ className, prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={cx('prose-link', className)} prefetch={prefetch} {...rest} />;
}
