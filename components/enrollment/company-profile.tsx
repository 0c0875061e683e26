import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { CompanyProfile as Profile } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** What a reseller declared of itself, as it is in force. */
export function CompanyProfile({
  profile,
  stateName,
  canEditSupport,
}: {
  profile: Profile;
  /** The state or province in words; null where the address has none. */
  stateName: string | null;
  canEditSupport: boolean;
}) {
  const t = useTranslations('account.company');
  const support = useTranslations('enroll.support');
  const common = useTranslations('common');
  const { legalProfile: legal, primaryContact: contact } = profile;
  const address = [legal.addressLine1, legal.addressLine2, legal.city, stateName, legal.postalCode];
  return (
    <>
      <Section title={t('legalTitle')} description={t('legalLead')}>
        <DescriptionList
          items={[
            { term: t('legalName'), value: legal.legalName },
            {
              term: t('address'),
              value: address.filter((line) => line !== null && line !== '').join('\n'),
            },
            { term: t('registration'), value: legal.registrationNumber ?? common('notGiven') },
            { term: t('taxId'), value: legal.taxId ?? common('notGiven') },
          ]}
        />
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
