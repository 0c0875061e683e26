import { getTranslations } from 'next-intl/server';
import { PartnersPage } from '@/components/partnerships/partners-page';
import { PartnersTabs } from '@/components/partnerships/partners-tabs';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import type { SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listIndirectResellers } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { partnersList, partnersView } from '../partnerships/list';

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
  const asked = await searchParams;
  const { state, page, countries, wholeList } = await partnersView(
    actor,
    asked,
    listIndirectResellers,
  );
  return (
    <PartnersPage
      side="resellers"
      list={{ path: paths.indirectResellers(), spec: partnersList, state }}
      page={page}
      countries={countries}
      actions={{
        invite: canBegin(actor, 'customers:invite'),
        add: canBegin(actor, 'customers:add'),
        withdraw: false,
        grant: false,
        remove: can(actor, 'partnerships:remove'),
      }}
      action={
        canBegin(actor, 'partnerships:invite') ? (
          <LinkButton href={paths.requestPartnership()} variant="primary">
            {t('request')}
          </LinkButton>
        ) : null
      }
      exportHref={paths.indirectResellersExport(wholeList)}
      notice={asked['notice']}
      before={<PartnersTabs />}
    />
  );
}
