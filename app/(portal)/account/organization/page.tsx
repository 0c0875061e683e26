import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnDomains } from '@/components/account/own-domains';
import { OwnAgreement } from '@/components/agreement/own-agreement';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { can, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findCompanyProfile } from '@/lib/domain/enrollment';
import { getOrganizationProfile } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { Change, Company, TaxId } from './company';
import { Identity, Registered } from './identity';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.organization'))('title') };
}

/** All that is on record of one's organization, each part with the way to its change. */
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
  const { agreement } = organization;
  const accepting =
    agreement?.kind === 'CUSTOMER' ? 'relationships:decide' : 'agreement:accept-partner';
  return (
    <>
      <Change actor={actor} amendment={company?.amendment} />
      <Identity actor={actor} organization={organization} />
      {company === null ? (
        <Registered organization={organization} />
      ) : (
        <Company actor={actor} company={company} />
      )}
      <OwnDomains
        organization={organization}
        canManage={can(actor, 'organization:manage-domains')}
      />
      {agreement === null ? null : (
        <OwnAgreement
          agreement={agreement}
          organization={organization.name}
          mayAccept={can(actor, accepting)}
        />
      )}
    </>
  );
}
