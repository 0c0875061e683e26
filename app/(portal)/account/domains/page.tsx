import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DomainTable } from '@/components/domains/domain-table';
import { MissingRecords } from '@/components/domains/missing-records';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listOwnDomains } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { addDomainAction } from './actions';

const NOTICES = ['verified', 'dropped', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('title') };
}

/** The domains of one's organization. */
export default async function DomainsPage({ searchParams }: PageProps<'/account/domains'>) {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-domains')) {
    return <Forbidden permission="organization:manage-domains" actor={actor} />;
  }
  const { domains, claims } = await listOwnDomains(actor);
  const t = await getTranslations('domains');
  const account = await getTranslations('account');
  const asked = (await searchParams)['notice'];
  const notice = NOTICES.find((known) => known === asked);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
        action={
          <LinkButton href={paths.addDomain()} variant="primary">
            {t('add')}
          </LinkButton>
        }
      />
      <div className="space-y-4">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(`notices.${notice}`)}
          </Notice>
        )}
        <MissingRecords domains={domains} />
        <DomainTable domains={domains} claims={claims} proveAgain={addDomainAction} />
      </div>
    </>
  );
}
