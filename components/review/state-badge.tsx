import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { DeskState } from '@/lib/domain/enrollment';

/** How good an enrollment's state is. */
export function toneOf(state: DeskState): Tone {
  if (state === 'AUTHORIZED') return 'success';
  if (state === 'REJECTED') return 'danger';
  if (state.endsWith('_FAILED')) return 'warning';
  return state === 'EMAIL_OWNERSHIP' || state === 'DUE_DILIGENCE_ASKED' ? 'neutral' : 'info';
}

/** Where an enrollment stands, in words. */
export function StateBadge({ state }: { state: DeskState }) {
  const t = useTranslations('review.state');
  return <StatusBadge tone={toneOf(state)}>{t(state)}</StatusBadge>;
}
