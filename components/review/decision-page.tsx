import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import type { ConfirmFormProps } from '@/components/form/confirm-form';
import { ConfirmPage } from '@/components/shell/confirm-page';
import type { Review } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { LateNotice } from './late-notice';
import { NothingToDecide } from './nothing-to-decide';

/** A decision about an enrollment: what follows from it, what it asks for, and the act. */
export function DecisionPage({
  review,
  isOpen,
  late,
  variant = 'primary',
  ...form
}: Omit<ConfirmFormProps, 'back' | 'hidden'> & {
  review: Review;
  /** Whether the enrollment is in a state for this decision. */
  isOpen: boolean;
  /** The attempt that came after somebody else's step. */
  late: ComponentProps<typeof LateNotice>['attempt'];
}) {
  const t = useTranslations('review');
  const back = paths.review(review.id);
  return (
    <ConfirmPage
      {...form}
      variant={variant}
      key={review.version}
      breadcrumbs={[
        { label: t('title'), href: paths.reviewDesk() },
        { label: review.snapshot.organization.name, href: back },
      ]}
      before={<LateNotice attempt={late} />}
      instead={isOpen && !review.isOwn ? null : <NothingToDecide review={review} />}
      hidden={{ enrollmentId: review.id, version: String(review.version) }}
      back={back}
    />
  );
}
