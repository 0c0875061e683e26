import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MpnIdView } from '@/components/account/mpn-id-view';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getMpnId } from '@/lib/domain/membership';
import { countryName } from '@/lib/domain/organizations';
import { listGlobalAdmins } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.mpnId'))('title') };
}

/** The MPN ID of the organization; a Global admin may change it from here, the others read it. */
export default async function MpnIdPage({ searchParams }: PageProps<'/account/mpn-id'>) {
  const actor = await requireActor();
  if (!can(actor, 'organization:view-profile')) {
    return <Forbidden permission="organization:view-profile" actor={actor} />;
  }
  const { isReseller, isProvider, id, country } = actor.organization;
  const mayChange = can(actor, 'membership:associate');
  const [facts, admins, t, locale, { notice }] = await Promise.all([
    getMpnId(actor),
    mayChange ? [] : listGlobalAdmins(id),
    getTranslations('account'),
    getLocale(),
    searchParams,
  ]);
  return (
    <>
      <PageHeader
        title={t('mpnId.title')}
        breadcrumbs={[{ label: t('title'), href: paths.account() }]}
      />
      <MpnIdView
        facts={facts}
        country={countryName(facts.profile?.country ?? country, locale)}
        isPartner={isReseller || isProvider}
        mayChange={mayChange}
        admins={admins}
        isChanged={notice === 'changed'}
      />
    </>
  );
}
