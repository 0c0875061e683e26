import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** The confirmation page of a sent enrollment. */
export function Submitted({ reference, email }: { reference: string; email: string }) {
  const t = useTranslations('enrollmentStatus');
  return (
    <div className="max-w-2xl space-y-5">
      <h1 className="text-xl font-semibold">{t('submittedTitle')}</h1>
      <Notice tone="success" title={`${t('reference')}: ${reference}`}>
        <p className="wrap-anywhere">{t('submitted', { reference, email })}</p>
      </Notice>
      <LinkButton href={paths.enrollmentStatus()} variant="primary">
        {t('title')}
      </LinkButton>
    </div>
  );
}
