import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AcceptanceTabs } from '@/components/agreement-desk/acceptance-tabs';
import { MissingTable } from '@/components/agreement-desk/missing-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listQuery, parseListState } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { listMissingAcceptances, REGIONS } from '@/lib/domain/catalog';
import { MISSING_STANDINGS } from '@/lib/domain/catalog/schema';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { remindAction } from '../../actions';
import { crumbsOf } from '../../load';
import { missingFilter, missingList as spec } from './list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('whoMissing') };
}

const NOTICES = ['reminded', 'remindedAll'] as const;

/** Who has not accepted the version in force, to search, to export and to remind. */
export default async function MissingAcceptancesPage({
  params,
  searchParams,
}: PageProps<'/program/agreements/[documentId]/missing'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const asked = await searchParams;
  const state = parseListState(asked, spec);
  const { size, after, before } = state;
  const { document, page } = await orNotFound(
    listMissingAcceptances(actor, (await params).documentId, {
      ...missingFilter(state),
      size,
      after,
      before,
    }),
  );
  const t = await getTranslations('agreementDesk');
  const regions = await getTranslations('regions');
  const { id, kind, version } = document;
  const head = { title: t('whoMissing'), breadcrumbs: await crumbsOf(document) };
  if (page === null) {
    return (
      <>
        <PageHeader {...head} />
        <EmptyState
          title={t('notInForceTitle')}
          action={<LinkButton href={paths.programAgreements()}>{t('title')}</LinkButton>}
        >
          <p>{t('notInForceBody')}</p>
        </EmptyState>
      </>
    );
  }
  const { region } = missingFilter(state);
  const query = listQuery(state, spec);
  const said = NOTICES.find((known) => known === asked['notice']);
  const locale = await getLocale();
  return (
    <ListPage
      head={{
        ...head,
        description: t('missingAbout', { kind, version }),
        action:
          page.rows.length === 0 && !page.isCutShort ? null : (
            <LinkButton href={paths.agreementRemind(id, { region })} variant="primary">
              {t('remindAll')}
            </LinkButton>
          ),
        commands: (
          <LinkButton
            href={paths.agreementMissingExport(
              id,
              listQuery({ ...state, after: null, before: null }, spec),
            )}
            variant="subtle"
            download
          >
            {t('exportMissing')}
          </LinkButton>
        ),
      }}
      before={
        <>
          <AcceptanceTabs documentId={id} />
          {said === undefined ? null : (
            <Notice tone="success" live>
              {t(`notices.${said}`)}
            </Notice>
          )}
        </>
      }
      list={{ path: paths.agreementMissing(id), spec, state }}
      toolbar={{
        searchLabel: t('searchMissing'),
        filters: [
          {
            name: 'standing',
            label: t('standing'),
            options: MISSING_STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) })),
          },
          {
            name: 'region',
            label: t('region'),
            options: REGIONS.map((value) => ({ value, label: regions(value) })),
          },
        ],
      }}
      page={{ ...page, shown: page.rows.length }}
      cutShort={page.isCutShort ? t('cutShort') : undefined}
      empty={{ title: t('allAcceptedTitle'), body: t('allAcceptedBody') }}
    >
      <MissingTable
        document={document}
        rows={page.rows.map((row) => ({ ...row, country: countryName(row.country, locale) }))}
        remind={remindAction}
        list={new URLSearchParams(query).toString()}
      />
    </ListPage>
  );
}
