import { useTranslations } from 'next-intl';
import { PrivilegesBadge } from '@/components/customers/privileges-badge';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { GrantedRelationship } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { WhatPartnerMay } from './what-partner-may';

/** One partner, what it may do in words, and the ways to take that back. */
export function RelationshipCard({
  relationship: { id, partner, startedAt, endedAt, privilegesSince, support },
  mayDecide,
}: {
  relationship: GrantedRelationship;
  mayDecide: boolean;
}) {
  const t = useTranslations('relationships');
  const hasPrivileges = privilegesSince !== null;
  const isLive = endedAt === null;
  return (
    <Section title={partner.name}>
      <DescriptionList
        items={[
          {
            term: t('type'),
            value: t(partner.kind),
          },
          isLive
            ? { term: t('since'), value: <LocalTime value={startedAt} /> }
            : { term: t('endedAt'), value: <LocalTime value={endedAt} /> },
          { term: t('privileges'), value: <PrivilegesBadge granted={hasPrivileges} /> },
          ...(support === null
            ? []
            : [
                {
                  term: t('support'),
                  value: [support.name, support.website, support.email, support.phone]
                    .filter(Boolean)
                    .join(' · '),
                },
              ]),
        ]}
      />
      <WhatPartnerMay kind={partner.kind} isLive={isLive} hasPrivileges={hasPrivileges} />
      {mayDecide ? (
        <div className="flex flex-wrap gap-3">
          {hasPrivileges ? (
            <LinkButton href={paths.withdrawPrivileges(id)}>
              {t('withdraw')} <span className="sr-only">{partner.name}</span>
            </LinkButton>
          ) : null}
          {isLive ? (
            <LinkButton href={paths.endRelationship(id)}>
              {t('end')} <span className="sr-only">{partner.name}</span>
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
