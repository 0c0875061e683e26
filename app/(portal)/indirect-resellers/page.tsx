import { getLocale, getTranslations } from 'next-intl/server';
import { PartnerTable } from '@/components/partnerships/partner-table';
import { PartnersTabs } from '@/components/partnerships/partners-tabs';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { parseListState, type SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countryName } from '@/lib/domain/organizations';
import { listIndirectResellers } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { partnersList } from '../partnerships/list';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('resellersTitle') };
}

/** The resellers that authorized this provider. */
export default async function IndirectResellersPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!actor.organization.isProvider || !can(actor, 'partnerships:list')) {
    return <Forbidden permission="partnerships:list" standing="provider" actor={actor} />;
  }
  const t = await getTranslations('partnerships');
  const locale = await getLocale();
  const state = parseListState(await searchParams, partnersList);
  const { after, before, size } = state;
  const page = await listIndirectResellers(actor, { after, before, limit: size });
  const list = { path: paths.indirectResellers(), spec: partnersList, state };
  const mayInvite = canBegin(actor, 'partnerships:invite');
  const request = (
    <LinkButton href={paths.requestPartnership()} variant="primary">
      {t('request')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('resellersTitle')}
        description={t('resellersDescription')}
        action={mayInvite ? request : null}
      />
      <div className="space-y-4">
        <PartnersTabs />
        {page.rows.length === 0 ? (
          <ListEmpty
            {...list}
            empty={
              <EmptyState title={t('noResellersTitle')} action={mayInvite ? request : null}>
                {t('noResellersBody')}
              </EmptyState>
            }
          />
        ) : (
          <>
            <PartnerTable
              label={t('resellersTitle')}
              partnerHeading={t('reseller')}
              rows={page.rows.map((row) => ({
                ...row,
                location: countryName(row.partner.country, locale),
              }))}
              actions={{
                invite: canBegin(actor, 'customers:invite'),
                add: canBegin(actor, 'customers:add'),
                withdraw: false,
                remove: can(actor, 'partnerships:remove'),
              }}
            />
            <ListPager
              {...list}
              page={{
                shown: page.rows.length,
                previous: page.previousBefore,
                next: page.nextAfter,
              }}
            />
          </>
        )}
      </div>
    </>
  );
}
