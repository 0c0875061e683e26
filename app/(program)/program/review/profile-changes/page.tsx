import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AmendmentTable } from '@/components/amendments/amendment-table';
import { DeskTabs } from '@/components/amendments/desk-tabs';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { ListKeys } from '@/components/ui/list-keys';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listAmendments } from '@/lib/domain/enrollment';
import { AMENDMENT_FILTERS } from '@/lib/domain/enrollment/schema';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

const spec: ListSpec = { sorts: ['sent'], filters: AMENDMENT_FILTERS };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('amendment.desk'))('title') };
}

/** Changes of company profiles: what is open, unless asked for something else. */
export default async function ProfileChangesPage({
  searchParams,
}: PageProps<'/program/review/profile-changes'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('amendment.desk');
  const review = await getTranslations('review');
  const state = parseListState(await searchParams, spec);
  const { q, after, before, size, filters } = state;
  const wanted = AMENDMENT_FILTERS.state.find((value) => value === filters['state']);
  const page = await listAmendments(actor, { q, after, before, size, state: wanted });
  const locale = await getLocale();
  const list = { path: paths.profileChanges(), spec, state };
  return (
    <ListPage
      head={{
        title: t('title'),
        description: t('description'),
        breadcrumbs: [{ label: review('title'), href: paths.reviewDesk() }],
      }}
      before={<DeskTabs />}
      list={list}
      toolbar={{
        searchLabel: t('search'),
        filters: [
          {
            name: 'state',
            label: review('status'),
            all: review('filter.ALL'),
            options: AMENDMENT_FILTERS.state.map((value) => ({
              value,
              label: t(`filter.${value}`),
            })),
          },
        ],
      }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <ListKeys>
        <AmendmentTable
          rows={page.rows.map((row) => ({ ...row, country: countryName(row.country, locale) }))}
        />
      </ListKeys>
    </ListPage>
  );
}
