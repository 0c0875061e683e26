import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Review } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** In place of a decision that is not open, or not this reviewer's. */
export function NothingToDecide({ review }: { review: Review }) {
  const t = useTranslations('review');
  return (
    <EmptyState
      title={review.isOwn ? t('ownTitle') : t('notOpenTitle')}
      action={<LinkButton href={paths.review(review.id)}>{t('backToReview')}</LinkButton>}
    >
      <p>{review.isOwn ? t('own') : t('notOpen', { state: t(`state.${review.stands}`) })}</p>
    </EmptyState>
  );
}
