import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { ActivityList } from '@/components/audit/activity-list';
import { CustomerHeader } from '@/components/customers/customer-header';
import { Forbidden } from '@/components/shell/forbidden';
import { parseListState } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listActivity } from '@/lib/domain/audit';
import { paths } from '@/lib/paths';
import { activityFilter, activityList } from '../../../activity/list';
import { loadCustomer } from '../load';

export async function generateMetadata({ params }: PageProps<'/customers/[customerId]/activity'>) {
  const t = await getTranslations('customers');
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return { title: t('activity') };
  const { customerName } = await loadCustomer((await params).customerId);
  return { title: t('activityOf', { name: customerName }) };
}

/** What the partner's own log says of one customer. */
export default async function CustomerActivityPage({
  params,
  searchParams,
}: PageProps<'/customers/[customerId]/activity'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  if (!can(actor, 'audit:view')) return <Forbidden permission="audit:view" actor={actor} />;
  const t = await getTranslations('customers');
  const record = await loadCustomer((await params).customerId);
  const state = parseListState(await searchParams, activityList);
  const reader = {
    locale: await getLocale(),
    timeZone: await getTimeZone(),
    t: await getTranslations('activity'),
  };
  const { customerId } = record;
  const page = await listActivity(actor, { ...activityFilter(state, reader), customerId });
  return (
    <>
      <CustomerHeader
        customer={record}
        reader={actor}
        title={t('activityOf', { name: record.customerName })}
      />
      <ActivityList
        path={paths.customerActivity(customerId)}
        spec={activityList}
        state={state}
        page={page}
      />
    </>
  );
}
