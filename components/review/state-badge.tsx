import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { EnrollmentState } from '@/lib/domain/enrollment';

/** How good an enrollment's state is. */
export function toneOf(state: EnrollmentState): Tone {
  if (state === 'AUTHORIZED') return 'success';
  if (state === 'REJECTED') return 'danger';
  if (state.endsWith('_FAILED')) return 'warning';
  return state === 'EMAIL_OWNERSHIP' ? 'neutral' : 'info';
}

/** Where an enrollment stands, in words. */
export function StateBadge({ state }: { state: EnrollmentState }) {
  const t = useTranslations('review.state');
  return <StatusBadge tone={toneOf(state)}>{t(state)}</StatusBadge>;
}
