import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AmendForm } from '@/components/regions/amend-form';
import { AmendmentTable } from '@/components/regions/amendment-table';
import { RegionTable } from '@/components/regions/region-table';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getRegionalRules, REGIONS } from '@/lib/domain/catalog';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import { amendRegionalRulesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('regionalRules'))('title') };
}

/** Which country belongs to which sales region, and the way to amend it. */
export default async function RegionalRulesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const t = await getTranslations('regionalRules');
  const locale = await getLocale();
  const { notice } = await searchParams;
  const { version, rules, amendments } = await getRegionalRules(actor);
  const options = countryOptions(locale);
  const labelsOf = (region: string | null) =>
    options.filter(({ value }) => (rules.get(value) ?? null) === region).map(({ label }) => label);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-6">
        {notice === 'amended' ? (
          <Notice tone="success" live>
            {t('amendedNotice')}
          </Notice>
        ) : null}
        <Section title={t('amend')} description={t('amendDescription')}>
          <AmendForm
            action={amendRegionalRulesAction}
            version={version}
            countries={options}
            regions={REGIONS}
          />
        </Section>
        <RegionTable
          rows={[
            ...REGIONS.map((region) => ({ region, countries: labelsOf(region) })),
            { region: null, countries: labelsOf(null) },
          ]}
        />
        <AmendmentTable
          rows={amendments.map((row) => ({
            ...row,
            countryName: countryName(row.country, locale),
          }))}
        />
      </div>
    </>
  );
}
