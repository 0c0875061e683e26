import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { DeadState } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { LandingCard } from './landing-card';

/** The page of a link that no longer works: what became of it, what to do, and nothing more. */
export function DeadInvitation({
  state,
  isSignedIn,
}: {
  /** `declinedOpen`: this reader declined one that goes on for others. */
  state: DeadState | 'declinedOpen';
  isSignedIn: boolean;
}) {
  const t = useTranslations('invitations.dead');
  return (
    <LandingCard title={t(`${state}Title`)}>
      <p>{t(`${state}Body`)}</p>
      <LinkButton href={isSignedIn ? paths.home() : paths.publicHome()}>{t('home')}</LinkButton>
    </LandingCard>
  );
}
