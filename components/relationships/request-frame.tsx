import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import type { AskingPartner, RelationshipOffer } from '@/lib/domain/customers';

/** A request for a reseller relationship: who asks for what, and below it what can be done. */
export function RequestFrame({
  offer: { state, partners: asking, includesPrivileges },
  partners,
  countryOf,
  children,
}: {
  offer: Pick<RelationshipOffer, 'state' | 'partners' | 'includesPrivileges'>;
  /** The names of all who ask, as one. */
  partners: string;
  countryOf: (code: string) => string;
  children: ReactNode;
}) {
  const t = useTranslations('relationshipRequest');
  // To a customer of all who ask, an offer of the relationship would be no news.
  const isServed = asking.every(({ granted }) => granted !== 'nothing');
  return (
    <div className="mx-auto w-full max-w-2xl space-y-4 py-2 sm:py-6">
      <RequestHead
        title={t(isServed ? 'privilegesOnlyTitle' : 'title', { partners, count: asking.length })}
        lead={t(isServed ? 'privilegesOnlyLead' : 'lead', { partners })}
      />
      <Section title={t('whoTitle', { count: asking.length })}>
        <ul className="space-y-4">
          {asking.map((partner) => (
            <li key={partner.id}>
              <WhoAsks partner={partner} country={countryOf(partner.country)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('grantTitle')}>
        <ul className="list-disc space-y-2 ps-5 wrap-anywhere">
          {asking.map((partner) => (
            <li key={partner.id}>
              {t(partner.role === 'indirectReseller' ? 'grantReseller' : 'grantProvider', {
                name: partner.name,
              })}{' '}
              {partner.granted === 'nothing' ? null : t('grantHas')}
            </li>
          ))}
          {includesPrivileges ? null : <li>{t('noPrivileges')}</li>}
          {/* Whoever decides reads of them beside their tick box. */}
          {includesPrivileges && state !== 'offer' ? (
            <li>{t('privilegesAsked', { partners, count: asking.length })}</li>
          ) : null}
          <li>{t('keeps')}</li>
          <li>{t('takeBack')}</li>
        </ul>
      </Section>
      {children}
    </div>
  );
}

/** The head that tells a customer's request from a partnership's at a glance. */
export function RequestHead({ title, lead }: { title: string; lead: string }) {
  const t = useTranslations('relationshipRequest');
  return (
    <div className="flex flex-col items-start gap-3 sm:flex-row sm:gap-4">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-info-surface text-info">
        <Icon name="users" className="size-6" />
      </span>
      <div className="min-w-0 space-y-1 wrap-anywhere">
        <p className="font-semibold text-info">{t('kind')}</p>
        <h1 className="text-xl font-semibold">{title}</h1>
        <p className="text-muted">{lead}</p>
      </div>
    </div>
  );
}

function WhoAsks({ partner, country }: { partner: AskingPartner; country: string }) {
  const t = useTranslations('relationshipRequest');
  return (
    <DescriptionList
      items={[
        { term: t('name'), value: <strong className="font-semibold">{partner.name}</strong> },
        { term: t('role'), value: t(partner.role) },
        { term: t('country'), value: country },
        { term: t('mpnId'), value: partner.mpnId ?? t('mpnIdNone') },
      ]}
    />
  );
}
