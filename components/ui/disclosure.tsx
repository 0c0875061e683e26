import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Long and optional parts of a form behind their title, with an arrow that says they open. */
export function Disclosure({
  title,
  isOpen,
  children,
}: {
  title: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  const optional = useTranslations('common')('optional');
  return (
    <details className="group" open={isOpen}>
      <summary className="flex min-h-8 items-center gap-2 font-semibold">
        <Icon name="chevron-right" className="group-open:rotate-90" />
        <span className="min-w-0">
          {title} <span className="font-normal text-muted">{optional}</span>
        </span>
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
