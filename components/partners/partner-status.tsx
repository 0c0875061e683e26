import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';

/** Whether a partner may begin new things. */
export function PartnerStatusBadge({ isSuspended }: { isSuspended: boolean }) {
  const t = useTranslations('programPartners.statuses');
  return isSuspended ? (
    <StatusBadge tone="danger">{t('suspended')}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{t('active')}</StatusBadge>
  );
}
