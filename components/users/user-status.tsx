import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { TONES, type ShownStatus } from './status-tones';

/** A user's state in words and shape. */
export function UserStatus({ status }: { readonly status: ShownStatus }) {
  const t = useTranslations('users.status');
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
