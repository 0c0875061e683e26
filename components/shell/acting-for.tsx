import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

/** Says, on every page of a customer's record, in whose name the partner works. */
export function ActingForBanner({ organization }: { organization: string }) {
  const t = useTranslations('shell');
  return (
    <div className="mb-4 flex items-start gap-2 rounded-md border border-s-4 border-info bg-info-surface px-4 py-2">
      <Icon name="building" className="mt-0.5 text-info" />
      <p>
        <strong className="font-semibold">{t('actingFor', { organization })}</strong>{' '}
        <span className="text-muted">{t('actingForHint')}</span>
      </p>
    </div>
  );
}
