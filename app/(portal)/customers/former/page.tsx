import { getTranslations } from 'next-intl/server';
import { FormerTable } from '@/components/customers/former-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type ListSpec, type SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listFormerCustomers } from '@/lib/domain/customers';
import { ENDED_BY } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';

const formerList = {
  sorts: ['ended'],
  descending: true,
  filters: { endedBy: ENDED_BY },
} as const satisfies ListSpec;

export async function generateMetadata() {
  return { title: (await getTranslations('customers.former'))('title') };
}

/** Former customers: who left the list, when, and by whose will. */
export default async function FormerCustomersPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  const t = await getTranslations('customers.former');
  const customers = await getTranslations('customers');
  const state = parseListState(await searchParams, formerList);
  const { after, before, size } = state;
  const endedBy = ENDED_BY.find((one) => one === state.filters['endedBy']);
  const page = await listFormerCustomers(actor, { endedBy, after, before, size });
  return (
    <ListPage
      head={{
        title: t('title'),
        description: t('description'),
        breadcrumbs: [{ label: customers('title'), href: paths.customers() }],
        action: canBegin(actor, 'customers:invite') ? (
          <LinkButton href={paths.requestRelationship()} variant="primary">
            {customers('request')}
          </LinkButton>
        ) : null,
      }}
      list={{ path: paths.formerCustomers(), spec: formerList, state }}
      toolbar={{
        filters: [
          {
            name: 'endedBy',
            label: t('endedBy'),
            options: ENDED_BY.map((value) => ({ value, label: t(`by.${value}`) })),
          },
        ],
      }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <FormerTable rows={page.rows} />
    </ListPage>
  );
}
