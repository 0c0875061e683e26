import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { InvitationState } from '@/lib/domain/invitations';

const TONES: Readonly<Record<InvitationState, Tone>> = {
  OPEN: 'info',
  SENT: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  REVOKED: 'neutral',
  EXPIRED: 'warning',
};

/** What became of an invitation, in a word. */
export function InvitationStateBadge({ state }: { state: InvitationState }) {
  const t = useTranslations('invitations.states');
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}
