import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';

/** The Welcome page; with a reference when an enrollment is begun. */
export function Welcome({ next, reference }: { next: string; reference: string | null }) {
  const t = useTranslations('enroll.welcome');
  const words = useTranslations('enroll');
  const items = ['workAccount', 'membership', 'legal', 'contact', 'support'] as const;
  return (
    <div className="max-w-2xl space-y-5">
      <div className="space-y-2">
        <h1 className="text-xl font-semibold">{t('heading')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </div>
      {reference === null ? null : (
        <Notice title={t('resumeTitle')}>
          <p>{t('resume', { reference })}</p>
        </Notice>
      )}
      <Card className="space-y-3">
        <h2 className="text-base font-semibold">{t('listTitle')}</h2>
        <ul className="list-disc space-y-2 ps-5">
          {items.map((item) => (
            <li key={item}>{t(`item.${item}`)}</li>
          ))}
        </ul>
      </Card>
      <LinkButton href={next} variant="primary">
        {words('next')}
      </LinkButton>
    </div>
  );
}
