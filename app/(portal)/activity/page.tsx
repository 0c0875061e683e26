import type { Metadata } from 'next';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { ActivityList } from '@/components/audit/activity-list';
import { parseListState } from '@/components/ui/list-url';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listActivity } from '@/lib/domain/audit';
import { paths } from '@/lib/paths';
import { activityFilter, activityList } from './list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activity'))('title') };
}

/** What happened in the reader's organization. */
export default async function ActivityPage({ searchParams }: PageProps<'/activity'>) {
  const actor = await requireActor();
  if (!can(actor, 'audit:view')) return <Forbidden permission="audit:view" actor={actor} />;
  const t = await getTranslations('activity');
  const state = parseListState(await searchParams, activityList);
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  const page = await listActivity(actor, activityFilter(state, { locale, timeZone, t }));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ActivityList path={paths.activityLog()} spec={activityList} state={state} page={page} />
    </>
  );
}
