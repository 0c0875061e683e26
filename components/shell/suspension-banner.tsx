import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Above every page of a suspended organization: what it may still do, and why nothing new begins. */
export function SuspensionBanner({
  organization,
  reason,
  note,
}: {
  organization: string;
  /** A key of `suspended.reasons`. */
  reason: Parameters<ReturnType<typeof useTranslations<'suspended.reasons'>>>[0];
  /** The program operator's own words. */
  note: string | null;
}) {
  const t = useTranslations('suspended');
  const reasons = useTranslations('suspended.reasons');
  return (
    <div className="mb-6">
      <Notice tone="warning" title={t('title', { organization })}>
        <p>{t('why', { reason: reasons(reason) })}</p>
        {note === null ? null : (
          <p className="wrap-anywhere whitespace-pre-line">{t('note', { note })}</p>
        )}
        <p>{t('meaning')}</p>
        <p>{t('next')}</p>
      </Notice>
    </div>
  );
}
