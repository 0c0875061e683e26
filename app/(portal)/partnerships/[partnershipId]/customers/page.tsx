import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { parseListState, type SearchParams } from '@/components/ui/list-url';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { listSharedCustomers } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { backToPartners } from '../../back';
import { sharedCustomersList } from '../../list';

export async function generateMetadata() {
  return { title: (await getTranslations('partnerships'))('viewCustomers') };
}

/** The customers that the two partners share, and no others. */
export default async function SharedCustomersPage({
  params,
  searchParams,
}: {
  params: Promise<{ partnershipId: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'partnerships:list')) {
    return <Forbidden permission="partnerships:list" actor={actor} />;
  }
  const t = await getTranslations('partnerships');
  const { partnershipId } = await params;
  const state = parseListState(await searchParams, sharedCustomersList);
  const { after, before, size } = state;
  const { partnership, rows, next, previous } = await orNotFound(
    listSharedCustomers(actor, partnershipId, { after, before, size }),
  );
  const list = { path: paths.sharedCustomers(partnershipId), spec: sharedCustomersList, state };
  const { name, id: partner } = partnership.partner;
  const mayOpen = can(actor, 'customers:list');
  return (
    <>
      <PageHeader
        title={t('sharedTitle', { name })}
        description={t('sharedDescription', { name })}
        breadcrumbs={[await backToPartners(partnership)]}
        commands={
          mayOpen && rows.length > 0 ? (
            <LinkButton href={paths.customers({ partner })} variant="subtle">
              {t('narrowCustomers')}
            </LinkButton>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={<EmptyState title={t('noSharedTitle')}>{t('noSharedBody', { name })}</EmptyState>}
        />
      ) : (
        <div className="space-y-4">
          <Table label={t('sharedTitle', { name })}>
            <thead>
              <tr>
                <HeaderCell sort="ascending">{t('customer')}</HeaderCell>
                <HeaderCell>{t('domain')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id}>
                  <RowHeaderCell className="min-w-40 wrap-anywhere">
                    {mayOpen ? (
                      <TextLink
                        href={paths.customerAccount(row.id)}
                        className="inline-block py-0.5"
                      >
                        {row.name}
                      </TextLink>
                    ) : (
                      row.name
                    )}
                  </RowHeaderCell>
                  <Cell className="wrap-anywhere">{row.domain}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          <ListPager {...list} page={{ shown: rows.length, previous, next }} />
        </div>
      )}
    </>
  );
}
