import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** The confirmation page of a sent enrollment: its number, and what happens next. */
export function Submitted({
  reference,
  email,
  reviewDays,
}: {
  reference: string;
  /** The primary contact's. */
  email: string;
  /** Business days a review takes. */
  reviewDays: number;
}) {
  const t = useTranslations('enrollmentStatus');
  return (
    <div className="space-y-5">
      <h1 className="text-xl font-semibold">{t('submittedTitle')}</h1>
      <Notice tone="success" title={`${t('reference')}: ${reference}`}>
        <p>{t('keepReference')}</p>
      </Notice>
      <Section title={t('nextTitle')}>
        <ol className="list-decimal space-y-2 ps-5 wrap-anywhere">
          <li>{t('next.confirm', { email })}</li>
          <li>{t('next.review', { days: reviewDays })}</li>
          <li>{t('next.told', { email })}</li>
        </ol>
      </Section>
      <LinkButton href={paths.enrollmentStatus()} variant="primary">
        {t('title')}
      </LinkButton>
    </div>
  );
}
