import { useTranslations } from 'next-intl';
import { useBusinessTime } from '@/components/review/business-time';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/lib/paths';
import { Counted } from './figures';

/** For the operator: how many enrollments wait, for whom, and how long decisions take. */
export function DeskCard({
  reviews,
  late,
  applicants,
  medianMinutes,
  medianDays,
  minutesADay,
  countedUpTo,
}: {
  reviews: number;
  late: number;
  applicants: number;
  medianMinutes: number | null;
  /** How many days back the median looks. */
  medianDays: number;
  minutesADay: number;
  countedUpTo: number;
}) {
  const t = useTranslations('portalHome');
  const time = useBusinessTime(minutesADay);
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
        {late === 0 ? null : (
          <li>
            <TextLink href={paths.reviewDesk({ state: 'OPEN', age: 'LATE' })}>
              <Counted name="late" count={late} countedUpTo={countedUpTo} />
            </TextLink>
          </li>
        )}
        <li className="text-muted">
          <Counted name="applicants" count={applicants} countedUpTo={countedUpTo} />
        </li>
        {medianMinutes === null ? null : (
          <li className="text-muted">
            {t('median', { days: medianDays, time: time(medianMinutes) })}
          </li>
        )}
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.reviewDesk()} variant="primary">
          {t('openDesk')}
        </LinkButton>
        <LinkButton href={paths.programFigures()}>{t('seeFigures')}</LinkButton>
      </div>
    </Section>
  );
}
