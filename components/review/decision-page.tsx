import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import type { Review } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { LateNotice } from './late-notice';
import { NothingToDecide } from './nothing-to-decide';

/** A decision about an enrollment: what follows from it, what it asks for, and the act. */
export function DecisionPage({
  review,
  isOpen,
  title,
  lead,
  consequences,
  action,
  variant = 'primary',
  late,
  children,
}: {
  review: Review;
  /** Whether the enrollment is in a state for this decision. */
  isOpen: boolean;
  /** Of the page and of its button. */
  title: string;
  lead: string;
  consequences: readonly string[];
  action: FormAction;
  variant?: 'primary' | 'danger';
  /** The attempt that came after somebody else's step. */
  late: ComponentProps<typeof LateNotice>['attempt'];
  /** The decision's own fields. */
  children?: ReactNode;
}) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const back = paths.review(review.id);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t('title'), href: paths.reviewDesk() },
          { label: review.snapshot.organization.name, href: back },
        ]}
      />
      <div className="space-y-4">
        <LateNotice attempt={late} />
        {isOpen && !review.isOwn ? (
          <ConfirmPanel lead={lead} consequences={consequences}>
            <Form
              key={review.version}
              action={action}
              title={title}
              hidden={{ enrollmentId: review.id, version: String(review.version) }}
            >
              {children}
              <FormActions>
                <SubmitButton variant={variant}>{title}</SubmitButton>
                <LinkButton href={back}>{common('cancel')}</LinkButton>
              </FormActions>
            </Form>
          </ConfirmPanel>
        ) : (
          <NothingToDecide review={review} />
        )}
      </div>
    </>
  );
}
