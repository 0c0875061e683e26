import type { Metadata } from 'next';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { ActivityTable } from '@/components/audit/activity-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { isNarrowed, type ListSpec, parseListState } from '@/components/ui/list-url';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listActivity } from '@/lib/domain/audit';
import en from '@/lib/messages/en.json';
import { paths } from '@/lib/paths';

const spec: ListSpec = { sorts: ['at'], descending: true, days: ['from', 'to'] };

type ActionCode = keyof typeof en.activity.actions;
const ACTION_CODES = Object.keys(en.activity.actions) as ActionCode[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') };
}

/** What happened in the reader's organization. */
export default async function ActivityPage({ searchParams }: PageProps<'/activity'>) {
  const actor = await requireActor();
  if (!can(actor, 'audit:view')) return <Forbidden permission="audit:view" actor={actor} />;
  const t = await getTranslations('activity');
  const state = parseListState(await searchParams, spec);
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  const sought = state.q.toLocaleLowerCase(locale);
  const page = await listActivity(actor, {
    from: state.filters['from'],
    to: state.filters['to'],
    timeZone,
    q: state.q,
    // The reader searches for what the screen says.
    actions: ACTION_CODES.filter((code) =>
      t(`actions.${code}`).toLocaleLowerCase(locale).includes(sought),
    ),
    after: state.after,
    before: state.before,
    size: state.size,
  });
  const list = { path: paths.activityLog(), spec, state };
  return (
    <div className="space-y-4">
      <PageHeader title={t('title')} description={t('description')} />
      {page.rows.length === 0 && !isNarrowed(state) ? null : (
        <ListToolbar
          {...list}
          searchLabel={t('search')}
          days={[
            { name: 'from', label: t('from') },
            { name: 'to', label: t('to') },
          ]}
        />
      )}
      {page.rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={<EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
        />
      ) : (
        <>
          <ActivityTable rows={page.rows} />
          <ListPager {...list} page={{ ...page, shown: page.rows.length }} />
        </>
      )}
    </div>
  );
}
