import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

/** The one column of sign-in and account pages: a title, what it is about, and a form. */
export function AuthCard({
  title,
  lead,
  footer,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-lg space-y-4 py-2 sm:py-6">
      <Card>
        <div className="space-y-5">
          <div className="space-y-2">
            <h1 className="text-xl font-semibold">{title}</h1>
            {lead ? <p className="text-muted">{lead}</p> : null}
          </div>
          {children}
        </div>
      </Card>
      {footer ? <div className="space-y-2 px-4 sm:px-5">{footer}</div> : null}
    </div>
  );
}
