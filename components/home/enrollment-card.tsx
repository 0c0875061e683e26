import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { EnrollmentSummary } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** Where the organization's enrollment stands; without one, the invitation to enroll. */
export function EnrollmentCard({
  enrollment,
  canEnroll,
}: {
  enrollment: EnrollmentSummary | null;
  canEnroll: boolean;
}) {
  const t = useTranslations('portalHome');
  const words = useTranslations('enrollmentStatus');
  if (enrollment === null) {
    return canEnroll ? (
      <Section title={t('enrollTitle')}>
        <p className="max-w-prose">{t('enroll')}</p>
        <LinkButton href={paths.enroll()} variant="primary">
          {t('enrollButton')}
        </LinkButton>
      </Section>
    ) : null;
  }
  const { reference, status, at } = enrollment;
  const isDraft = status === 'DRAFT';
  if (isDraft && !canEnroll) return null;
  return (
    <Section title={t('enrollmentTitle')}>
      <p className="max-w-prose">
        {status === 'REJECTED'
          ? t('rejected', { reference })
          : isDraft
            ? t('draft', { reference })
            : t('pending', { reference, state: words(`check.${at}`) })}
      </p>
      <LinkButton href={isDraft ? paths.enroll() : paths.enrollmentStatus()} variant="primary">
        {t(isDraft ? 'goOn' : 'seeStatus')}
      </LinkButton>
    </Section>
  );
}
