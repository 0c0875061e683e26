import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

/** The one column of an invitation's page: what it is, and the next step. */
export function LandingCard({
  eyebrow,
  title,
  children,
}: {
  /** The kind of link, so that partners' and customers' are not mixed up. */
  eyebrow?: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-2xl py-2 sm:py-6">
      <Card>
        <div className="space-y-5">
          <div className="space-y-1">
            {eyebrow === undefined ? null : (
              <p className="text-xs font-semibold text-muted">{eyebrow}</p>
            )}
            <h1 className="text-xl font-semibold">{title}</h1>
          </div>
          {children}
        </div>
      </Card>
    </div>
  );
}
