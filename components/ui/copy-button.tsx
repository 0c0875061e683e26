import type { ReactNode } from 'react';
import { buttonClass } from './button-class';

/**
 * Copies `value` and says so (see PageBehaviour). Without scripts it is hidden: show the value as
 * selectable text beside it.
 */
export function CopyButton({
  value,
  label,
  copied,
  icon,
}: {
  value: string;
  label: string;
  copied: string;
  icon?: ReactNode;
}) {
  return (
    <button
      type="button"
      data-copy={value}
      data-copied={copied}
      className={buttonClass('secondary', 'script-only')}
    >
      {icon}
      {label}
    </button>
  );
}
