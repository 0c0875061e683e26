import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';

/** Whether delegated administration privileges are granted. */
export function PrivilegesBadge({ granted }: { granted: boolean }) {
  const t = useTranslations('customers');
  return (
    <StatusBadge tone={granted ? 'success' : 'neutral'}>
      {t(granted ? 'granted' : 'notGranted')}
    </StatusBadge>
  );
}
