import type { ReactNode } from 'react';
import { ConfirmForm, type ConfirmFormProps } from '@/components/form/confirm-form';
import type { Crumb } from '@/components/ui/breadcrumbs';
import { PageHeader } from './page-header';

/** The page of an act that asks first (docs/decisions/0006). */
export function ConfirmPage({
  breadcrumbs,
  before,
  instead = null,
  ...form
}: ConfirmFormProps & {
  breadcrumbs: readonly Crumb[];
  /** Above the question: what happened meanwhile. */
  before?: ReactNode;
  /** In place of the question, where there is nothing to decide. */
  instead?: ReactNode;
}) {
  return (
    <>
      <PageHeader title={form.title} breadcrumbs={breadcrumbs} />
      <div className="space-y-4">
        {before}
        {instead ?? <ConfirmForm {...form} />}
      </div>
    </>
  );
}
