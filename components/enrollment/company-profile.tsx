import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { CompanyFacts, CompanyProfile as Profile } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { useCompanyItems } from './company-items';

/** What a reseller declared of itself, as it is in force. */
export function CompanyProfile({
  profile,
  company,
  canEditSupport,
  change,
}: {
  profile: Pick<Profile, 'primaryContact' | 'support'>;
  /** The legal profile, ready to be shown. */
  company: CompanyFacts;
  canEditSupport: boolean;
  /** The link that leads to a change of what was verified; null where none can be begun. */
  change: ReactNode;
}) {
  const t = useTranslations('account.company');
  const support = useTranslations('enroll.support');
  const common = useTranslations('common');
  const { primaryContact: contact } = profile;
  return (
    <>
      <Section title={t('legalTitle')} description={t('legalLead')} actions={change}>
        <DescriptionList items={useCompanyItems(company)} />
      </Section>
      <Section title={t('contactTitle')} description={t('contactLead')}>
        <DescriptionList
          items={[
            { term: t('contactName'), value: `${contact.firstName} ${contact.lastName}` },
            { term: t('email'), value: contact.email },
            { term: t('phone'), value: contact.phone ?? common('notGiven') },
          ]}
        />
      </Section>
      <Section
        title={support('title')}
        description={support('lead')}
        actions={
          canEditSupport ? (
            <LinkButton href={paths.organizationSupport()}>{t('changeSupport')}</LinkButton>
          ) : null
        }
      >
        <DescriptionList
          items={[
            { term: support('website'), value: profile.support.website },
            { term: support('email'), value: profile.support.email },
            { term: support('phone'), value: profile.support.phone },
          ]}
        />
      </Section>
    </>
  );
}
