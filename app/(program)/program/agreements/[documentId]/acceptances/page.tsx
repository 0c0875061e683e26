import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AcceptanceTabs } from '@/components/agreement-desk/acceptance-tabs';
import { AcceptanceTable } from '@/components/agreement-desk/acceptance-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { listQuery, parseListState } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listAcceptances } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';
import { crumbsOf, loadDocument } from '../../load';
import { acceptancesList as spec } from './list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('whoAccepted') };
}

/** Who accepted a version, to search and to export. */
export default async function AcceptancesPage({
  params,
  searchParams,
}: PageProps<'/program/agreements/[documentId]/acceptances'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const { id, kind, version } = document;
  const state = parseListState(await searchParams, spec);
  const { rows, nextAfter, previousBefore } = await listAcceptances(actor, id, state);
  const t = await getTranslations('agreementDesk');
  const list = { path: paths.agreementAcceptances(id), spec, state };
  return (
    <ListPage
      head={{
        title: t('whoAccepted'),
        description: t('versionOf', { kind, version }),
        breadcrumbs: await crumbsOf(document),
        commands: (
          <LinkButton
            href={paths.agreementAcceptancesExport(
              id,
              listQuery({ ...state, after: null, before: null }, spec),
            )}
            variant="subtle"
            download
          >
            {t('export')}
          </LinkButton>
        ),
      }}
      before={document.state === 'inForce' ? <AcceptanceTabs documentId={id} /> : null}
      list={list}
      toolbar={{ searchLabel: t('search') }}
      page={{ shown: rows.length, previous: previousBefore, next: nextAfter }}
      empty={{ title: t('nobodyTitle'), body: t('nobodyBody') }}
    >
      <AcceptanceTable rows={rows} />
    </ListPage>
  );
}
