import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordTable } from '@/components/directory/record-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listExistingCustomers, recordState } from '@/lib/domain/existing-customers';
import { RECORD_STATES } from '@/lib/domain/existing-customers/schema';
import { paths } from '@/lib/paths';

const spec: ListSpec = { sorts: ['name'], filters: { state: RECORD_STATES } };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('existing'))('title') };
}

/** Business that the operator's records tie to an MPN ID. */
export default async function ExistingCustomersPage({
  searchParams,
}: PageProps<'/program/existing-customers'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const state = parseListState(await searchParams, spec);
  const { q, after, before, size, filters } = state;
  const page = await listExistingCustomers(actor, {
    q,
    after,
    before,
    size,
    state: RECORD_STATES.find((known) => known === filters['state']),
  });
  const t = await getTranslations('existing');
  const list = { path: paths.existingCustomers(), spec, state };
  const options = RECORD_STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <ListPage
      head={{
        title: t('title'),
        description: t('description'),
        action: (
          <LinkButton href={paths.addExistingCustomer()} variant="primary">
            {t('add')}
          </LinkButton>
        ),
        commands: (
          <LinkButton href={paths.imports('existing-customers')} variant="subtle">
            {t('import')}
          </LinkButton>
        ),
      }}
      list={list}
      toolbar={{
        searchLabel: t('search'),
        filters: [{ name: 'state', label: t('state'), options }],
      }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <RecordTable rows={page.rows.map((row) => ({ ...row, state: recordState(row) }))} />
    </ListPage>
  );
}
