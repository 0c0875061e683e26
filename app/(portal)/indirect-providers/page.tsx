import { getTranslations } from 'next-intl/server';
import { PartnersPage } from '@/components/partnerships/partners-page';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import type { SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listIndirectProviders } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { partnersList, partnersView } from '../partnerships/list';

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
  const asked = await searchParams;
  const { state, page, countries, wholeList } = await partnersView(
    actor,
    asked,
    listIndirectProviders,
  );
  return (
    <PartnersPage
      side="providers"
      list={{ path: paths.indirectProviders(), spec: partnersList, state }}
      page={page}
      countries={countries}
      actions={{
        invite: canBegin(actor, 'customers:invite'),
        add: false,
        withdraw: can(actor, 'partnerships:withdraw-access'),
        grant: canBegin(actor, 'partnerships:authorize'),
        remove: can(actor, 'partnerships:remove'),
      }}
      action={
        <LinkButton
          href={paths.providers({ country: actor.organization.country })}
          variant="primary"
        >
          {t('findProvider')}
        </LinkButton>
      }
      exportHref={paths.indirectProvidersExport(wholeList)}
      notice={asked['notice']}
    />
  );
}
