'use client';

import { useRef, useState } from 'react';
import { buttonClass } from './button-class';

/**
 * Copies `value` and says so. Without scripts it is hidden: show the value as selectable text
 * beside it.
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
  icon?: React.ReactNode;
}) {
  const [isCopied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), 4000);
  }

  return (
    <span className="script-only inline-flex items-center gap-2">
      <button type="button" className={buttonClass('secondary')} onClick={copy}>
        {icon}
        {label}
      </button>
      <span role="status" className="text-success">
        {isCopied ? copied : ''}
      </span>
    </span>
  );
}
