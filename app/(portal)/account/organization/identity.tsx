import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/card';
import { CopiedId } from '@/components/ui/copied-id';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { TextLink } from '@/components/ui/text-link';
import { can, type Actor } from '@/lib/access';
import { companyFacts } from '@/lib/domain/enrollment';
import { countryName, type OrganizationFacts } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

async function standing(organization: OrganizationFacts): Promise<string> {
  const t = await getTranslations('account.standing');
  const format = await getFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  const { isOperator, providerSince, resellerSince } = organization;
  const standings = [
    ...(isOperator ? [t('operator')] : []),
    ...(providerSince === null ? [] : [t('provider', { date: day(providerSince) })]),
    ...(resellerSince === null ? [] : [t('reseller', { date: day(resellerSince) })]),
  ];
  return standings.length === 0 ? t('none') : standings.join('\n');
}

/** What tells the organization from every other, and what it is in the program. */
export async function Identity({
  actor,
  organization,
}: {
  actor: Actor;
  organization: OrganizationFacts;
}) {
  const t = await getTranslations('account');
  const common = await getTranslations('common');
  return (
    <Section title={t('facts.title')}>
      <DescriptionList
        items={[
          { term: t('facts.name'), value: organization.name },
          {
            term: t('facts.country'),
            value: (
              <>
                {countryName(organization.country, await getLocale())}
                <p className="text-muted">{t('facts.countryHint')}</p>
              </>
            ),
          },
          {
            term: t('facts.mpnId'),
            value: organization.mpnId ?? common('notGiven'),
            action: actor.organization.isOperator ? null : (
              <TextLink href={paths.mpnId()}>
                {t(can(actor, 'membership:associate') ? 'facts.changeMpnId' : 'facts.seeMpnId')}
              </TextLink>
            ),
          },
          { term: t('facts.standing'), value: await standing(organization) },
          {
            term: t('facts.created'),
            value: <LocalTime value={organization.createdAt} show="date" />,
          },
          { term: t('facts.id'), value: <CopiedId id={organization.id} /> },
        ]}
      />
    </Section>
  );
}

/** A provider as the program operator registered it, who alone changes that. */
export async function Registered({ organization }: { organization: OrganizationFacts }) {
  const { registered, name: legalName, country: code } = organization;
  if (registered === null) return null;
  const t = await getTranslations('account.company');
  const enroll = await getTranslations('enroll');
  const common = await getTranslations('common');
  const country = { code, name: countryName(code, await getLocale()) };
  const onRecord = { ...registered, legalName, registrationNumber: null };
  const { address, taxId, taxIdName } = companyFacts(onRecord, country);
  return (
    <Section title={t('legalTitle')} description={t('registeredLead')}>
      <DescriptionList
        items={[
          { term: enroll('legal.legalName'), value: legalName },
          { term: enroll('check.address'), value: address },
          { term: taxIdName ?? enroll('legal.taxId'), value: taxId ?? common('notGiven') },
        ]}
      />
    </Section>
  );
}
