import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { UserRow } from '@/lib/domain/users';

const TONES: Record<UserRow['status'], Tone> = {
  ACTIVE: 'success',
  BLOCKED: 'warning',
  DELETED: 'danger',
  UNVERIFIED: 'info',
};

/** A user's state in words and shape. */
export function UserStatus({ status }: { readonly status: UserRow['status'] }) {
  const t = useTranslations('users.status');
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
