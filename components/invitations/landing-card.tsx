import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';

/** The one column of an invitation's page: what it is, and the next step. */
export function LandingCard({
  eyebrow,
  title,
  children,
}: {
  /** Of a link for partners: says so, so that it is not taken for one for customers. */
  eyebrow?: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-2xl py-2 sm:py-6">
      <Card>
        <div className="space-y-5">
          <div className="flex flex-col items-start gap-3 sm:flex-row sm:gap-4">
            {eyebrow === undefined ? null : (
              <span className="flex size-11 shrink-0 items-center justify-center rounded-md bg-success-surface text-success">
                <Icon name="handshake" className="size-6" />
              </span>
            )}
            <div className="min-w-0 space-y-1 wrap-anywhere">
              {eyebrow === undefined ? null : (
                <p className="font-semibold text-success">{eyebrow}</p>
              )}
              <h1 className="text-xl font-semibold">{title}</h1>
            </div>
          </div>
          {children}
        </div>
      </Card>
    </div>
  );
}
