import { getTranslations } from 'next-intl/server';
import { TagMatching } from '@/components/customers/tag-matching';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { listQuery, parseListState, type SearchParams } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getMatchingCount } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { tagMatchingAction } from '../actions';
import { customerFilter, customersListOf } from '../list';

export async function generateMetadata() {
  return { title: (await getTranslations('customers'))('tagMatching') };
}

/** Asks before all customers that the list shows are tagged, over all its pages. */
export default async function TagMatchingPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:tag')) return <Forbidden permission="customers:tag" actor={actor} />;
  const t = await getTranslations('customers');
  const spec = customersListOf(actor.organization);
  const state = { ...parseListState(await searchParams, spec), after: null, before: null };
  const query = listQuery(state, spec);
  return (
    <>
      <PageHeader
        title={t('tagMatching')}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
      />
      <TagMatching
        action={tagMatchingAction}
        state={state}
        query={query}
        count={await getMatchingCount(actor, customerFilter(state))}
      />
    </>
  );
}
