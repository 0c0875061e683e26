import { useFormatter, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { OwnAcceptance } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { LandingCard } from './landing-card';

/** The page of a used link for those who used it: that they did, and where it led. */
export function UsedInvitation({
  acceptance: { kind, by, at },
  organization,
}: {
  acceptance: OwnAcceptance;
  /** The reader's. */
  organization: string;
}) {
  const t = useTranslations('invitations.dead');
  const partnerships = useTranslations('partnerships');
  const relationships = useTranslations('relationships');
  const date = useFormatter().dateTime(at, { dateStyle: 'long' });
  return (
    <LandingCard title={t('usedByYouTitle', { who: by })}>
      <p className="wrap-anywhere">{t('usedByYouBody', { who: by, organization, date })}</p>
      {kind === 'PARTNERSHIP' ? (
        <LinkButton href={paths.indirectProviders()} variant="primary">
          {partnerships('providersTitle')}
        </LinkButton>
      ) : (
        <LinkButton href={paths.partnerRelationships()} variant="primary">
          {relationships('title')}
        </LinkButton>
      )}
    </LandingCard>
  );
}
