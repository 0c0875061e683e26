import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { paths } from '@/lib/paths';
import { Counted } from './figures';

/** For the operator: how many enrollments wait, and for whom. */
export function DeskCard({
  reviews,
  applicants,
  countedUpTo,
}: {
  reviews: number;
  applicants: number;
  countedUpTo: number;
}) {
  const t = useTranslations('portalHome');
  return (
    <Section title={t('reviewsTitle')}>
      <ul className="space-y-1">
        <li className="font-semibold">
          {reviews === 0 ? (
            t('noReviews')
          ) : (
            <Counted name="reviews" count={reviews} countedUpTo={countedUpTo} />
          )}
        </li>
        <li className="text-muted">
          <Counted name="applicants" count={applicants} countedUpTo={countedUpTo} />
        </li>
      </ul>
      <LinkButton href={paths.reviewDesk()} variant="primary">
        {t('openDesk')}
      </LinkButton>
    </Section>
  );
}
