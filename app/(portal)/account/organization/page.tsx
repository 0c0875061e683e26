import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { CopiedId } from '@/components/ui/copied-id';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { TextLink } from '@/components/ui/text-link';
import { can, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findCompanyProfile } from '@/lib/domain/enrollment';
import {
  countryName,
  getOrganizationProfile,
  type OrganizationFacts,
} from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { Change, Company, TaxId } from './company';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.organization'))('title') };
}

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

export default async function OrganizationProfilePage({
  searchParams,
}: PageProps<'/account/organization'>) {
  const actor = await requireActor();
  const mayView = can(actor, 'organization:view-profile');
  if (!mayView && !can(actor, 'organization:edit-tax')) {
    return <Forbidden permission="organization:view-profile" actor={actor} />;
  }
  const t = await getTranslations('account');
  const { notice } = await searchParams;
  return (
    <>
      <PageHeader
        title={t('organization.title')}
        breadcrumbs={[{ label: t('title'), href: paths.account() }]}
      />
      <div className="max-w-3xl space-y-5">
        <Done notice={notice} />
        {mayView ? <Profile actor={actor} /> : <TaxId actor={actor} />}
      </div>
    </>
  );
}

/** Says that what was just done is done. */
async function Done({ notice }: { notice: unknown }) {
  const company = await getTranslations('account.company');
  const change = await getTranslations('amendment');
  const words = new Map<unknown, string>([
    ['saved', company('saved')],
    ['sent', change('sent')],
    ['withdrawn', change('withdrawn')],
  ]).get(notice);
  return words === undefined ? null : (
    <Notice tone="success" live>
      {words}
    </Notice>
  );
}

async function Profile({ actor }: { actor: Actor }) {
  const [organization, company] = await Promise.all([
    getOrganizationProfile(actor),
    findCompanyProfile(actor),
  ]);
  const t = await getTranslations('account');
  const common = await getTranslations('common');
  const locale = await getLocale();
  const id = organization.id;
  return (
    <>
      <Change actor={actor} amendment={company?.amendment} />
      <Card>
        <DescriptionList
          items={[
            { term: t('facts.name'), value: organization.name },
            {
              term: t('facts.country'),
              value: (
                <>
                  {countryName(organization.country, locale)}
                  <p className="text-muted">{t('facts.countryHint')}</p>
                </>
              ),
            },
            {
              term: t('facts.domains'),
              value: organization.domains.map(({ name }) => name).join('\n'),
              action: can(actor, 'organization:manage-domains') ? (
                <TextLink href={paths.domains()}>{t('domains.title')}</TextLink>
              ) : null,
            },
            { term: t('facts.mpnId'), value: organization.mpnId ?? common('notGiven') },
            { term: t('facts.standing'), value: await standing(organization) },
            {
              term: t('facts.created'),
              value: <LocalTime value={organization.createdAt} show="date" />,
            },
            {
              term: t('facts.id'),
              value: <CopiedId id={id} />,
            },
          ]}
        />
      </Card>
      {company === null ? null : <Company actor={actor} company={company} />}
    </>
  );
}
