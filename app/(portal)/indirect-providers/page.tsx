import { getLocale, getTranslations } from 'next-intl/server';
import { PartnerTable } from '@/components/partnerships/partner-table';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { parseListState, type SearchParams } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countryName } from '@/lib/domain/organizations';
import { listIndirectProviders } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { partnersList } from '../partnerships/list';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('providersTitle') };
}

/** The providers that this reseller authorized. */
export default async function IndirectProvidersPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!actor.organization.isReseller || !can(actor, 'partnerships:list')) {
    return <Forbidden permission="partnerships:list" standing="reseller" actor={actor} />;
  }
  const t = await getTranslations('partnerships');
  const locale = await getLocale();
  const asked = await searchParams;
  const state = parseListState(asked, partnersList);
  const { after, before, size } = state;
  const page = await listIndirectProviders(actor, { after, before, limit: size });
  const find = (
    <LinkButton href={paths.providers({ country: actor.organization.country })} variant="primary">
      {t('findProvider')}
    </LinkButton>
  );
  const list = { path: paths.indirectProviders(), spec: partnersList, state };
  return (
    <>
      <PageHeader
        title={t('providersTitle')}
        description={t('providersDescription')}
        action={find}
      />
      {asked['notice'] === 'authorized' ? (
        <div className="mb-4">
          <Notice tone="success" live>
            {t('authorizedNotice')}
          </Notice>
        </div>
      ) : null}
      {page.rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={
            <EmptyState title={t('noProvidersTitle')} action={find}>
              {t('noProvidersBody')}
            </EmptyState>
          }
        />
      ) : (
        <div className="space-y-4">
          <PartnerTable
            label={t('providersTitle')}
            partnerHeading={t('provider')}
            rows={page.rows.map((row) => ({
              ...row,
              location: countryName(row.partner.country, locale),
            }))}
            actions={{
              invite: canBegin(actor, 'customers:invite'),
              add: false,
              withdraw: can(actor, 'partnerships:withdraw-access'),
              remove: can(actor, 'partnerships:remove'),
            }}
          />
          <ListPager
            {...list}
            page={{ shown: page.rows.length, previous: page.previousBefore, next: page.nextAfter }}
          />
        </div>
      )}
    </>
  );
}
