import { useFormatter, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { can, type Actor } from '@/lib/access';
import type { OwnAcceptance } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { LandingCard } from './landing-card';

/** The page of a used link for those who used it: that they did, and where it led. */
export function UsedInvitation({
  acceptance: { kind, by, at },
  reader,
}: {
  acceptance: OwnAcceptance;
  reader: Actor;
}) {
  const t = useTranslations('invitations.dead');
  const partnerships = useTranslations('partnerships');
  const relationships = useTranslations('relationships');
  const list =
    kind === 'PARTNERSHIP'
      ? {
          permission: 'partnerships:list' as const,
          href: paths.indirectProviders(),
          title: partnerships('providersTitle'),
        }
      : {
          permission: 'relationships:view' as const,
          href: paths.partnerRelationships(),
          title: relationships('title'),
        };
  const date = useFormatter().dateTime(at, { dateStyle: 'long' });
  return (
    <LandingCard title={t('usedByYouTitle', { who: by })}>
      <p className="wrap-anywhere">
        {t('usedByYouBody', { who: by, organization: reader.organization.name, date })}
      </p>
      {can(reader, list.permission) ? (
        <LinkButton href={list.href} variant="primary">
          {list.title}
        </LinkButton>
      ) : (
        <LinkButton href={paths.home()}>{partnerships('landing.home')}</LinkButton>
      )}
    </LandingCard>
  );
}
