import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeskTabs } from '@/components/amendments/desk-tabs';
import { ReviewTable } from '@/components/review/review-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { ListKeys } from '@/components/ui/list-keys';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listReviews } from '@/lib/domain/enrollment';
import { REVIEW_FILTERS, reviewFilters } from '@/lib/domain/enrollment/schema';
import { countryName, countryOptions } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

const spec: ListSpec = {
  sorts: ['submitted'],
  filters: { ...REVIEW_FILTERS, country: countryOptions('en').map(({ value }) => value) },
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

/** The queue: what is pending, unless asked for something else. */
export default async function ReviewDeskPage({ searchParams }: PageProps<'/program/review'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('review');
  const state = parseListState(await searchParams, spec);
  const { q, after, before, size, filters } = state;
  const page = await listReviews(actor, {
    q,
    after,
    before,
    size,
    ...reviewFilters(filters),
    country: filters['country'],
  });
  const locale = await getLocale();
  const list = { path: paths.reviewDesk(), spec, state };
  return (
    <ListPage
      head={{ title: t('title'), description: t('description') }}
      before={<DeskTabs />}
      list={list}
      toolbar={{
        searchLabel: t('search'),
        filters: [
          {
            name: 'state',
            label: t('status'),
            all: t('filter.ALL'),
            options: REVIEW_FILTERS.state.map((value) => ({ value, label: t(`filter.${value}`) })),
          },
          {
            name: 'check',
            label: t('check'),
            options: REVIEW_FILTERS.check.map((value) => ({ value, label: t(`checks.${value}`) })),
          },
          {
            name: 'age',
            label: t('age'),
            options: REVIEW_FILTERS.age.map((value) => ({ value, label: t(`ages.${value}`) })),
          },
          {
            name: 'assigned',
            label: t('assigned'),
            options: REVIEW_FILTERS.assigned.map((value) => ({
              value,
              label: t(`assignedTo.${value}`),
            })),
          },
          {
            name: 'country',
            label: t('country'),
            options: countriesOf(page.countries, filters['country'], locale),
          },
        ],
      }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <p className="script-only text-muted">{t.rich('keys', { kbd: (key) => <kbd>{key}</kbd> })}</p>
      <ListKeys>
        <ReviewTable
          rows={page.rows.map((row) => ({ ...row, country: countryName(row.country, locale) }))}
        />
      </ListKeys>
    </ListPage>
  );
}

/** What the queue can be narrowed to, the country it is narrowed to included, by its names. */
function countriesOf(found: readonly string[], chosen: string | undefined, locale: string) {
  const offered = new Set([...found, chosen]);
  return countryOptions(locale).filter(({ value }) => offered.has(value));
}
