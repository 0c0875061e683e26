import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ListedAs } from '@/components/customers/listed-as';
import { CustomerToolbar } from '@/components/customers/customer-toolbar';
import { CustomerTable } from '@/components/customers/customer-table';
import { PartnerChoice } from '@/components/customers/partner-choice';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { FileButton, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager, type PageInfo } from '@/components/ui/list-pager';
import type { ListProps } from '@/components/ui/list-toolbar';
import {
  isNarrowed,
  listHref,
  listQuery,
  parseListState,
  withoutFilter,
  type SearchParams,
} from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can, canBegin, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listCustomers, type CustomerPage, type CustomerRow } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { selectCustomersAction } from './actions';
import { customerFilter, customersPageOf } from './list';
import { partnersNamed, partnersOf } from './partners-named';

export async function generateMetadata() {
  const t = await getTranslations('customers');
  return { title: t('title') };
}

/** Customers: the partner's live customers, searchable, page by page. */
export default async function CustomersPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  const t = await getTranslations('customers');
  const asked = await searchParams;
  const spec = customersPageOf(actor.organization);
  const state = parseListState(asked, spec);
  const named = state.filters['with'];
  if (named !== undefined) {
    return <NamedPartners actor={actor} named={named} spec={spec} state={state} />;
  }
  const page = await listCustomers(actor, customerFilter(state));
  const list = { path: paths.customers(), spec, state };
  const wholeList = listQuery({ ...state, after: null, before: null }, spec);
  const turn = { shown: page.rows.length, previous: page.previous, next: page.next };
  // The headings say in which order the rows stand, not which one was asked for.
  const shown = { ...list, state: { ...state, sort: page.order } };
  const isEmpty = page.rows.length === 0 && !isNarrowed(state);
  const mayInvite = can(actor, 'customers:invite');
  const request = (
    <LinkButton href={paths.requestRelationship()} variant="primary">
      {t('request')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        action={canBegin(actor, 'customers:invite') ? request : null}
        commands={
          <>
            {canBegin(actor, 'customers:add') ? (
              <LinkButton href={paths.addCustomer()} variant="subtle">
                {t('add.title')}
              </LinkButton>
            ) : null}
            {mayInvite ? (
              <LinkButton href={paths.customerInvitations()} variant="subtle">
                {t('requests')}
              </LinkButton>
            ) : null}
            <LinkButton href={paths.formerCustomers()} variant="subtle">
              {t('former.title')}
            </LinkButton>
            {can(actor, 'customers:tag') && !isEmpty ? (
              <>
                <LinkButton href={paths.customerSelection()} variant="subtle">
                  {t('selection')}
                </LinkButton>
                {page.rows.length === 0 ? null : (
                  <LinkButton href={paths.tagMatchingCustomers(wholeList)} variant="subtle">
                    {t('tagMatching')}
                  </LinkButton>
                )}
              </>
            ) : null}
            {can(actor, 'customers:export') && !isEmpty ? (
              <FileButton href={paths.customersExport(wholeList)} variant="subtle">
                {t('export')}
              </FileButton>
            ) : null}
          </>
        }
      />
      <div className="space-y-4">
        {asked['notice'] === 'removed' || asked['notice'] === 'tagged' ? (
          <Notice tone="success" live>
            {t(asked['notice'] === 'removed' ? 'removedNotice' : 'taggedNotice')}
          </Notice>
        ) : null}
        {isEmpty ? null : (
          <CustomerToolbar
            {...list}
            partner={partnerOf(page.rows, state.filters['partner'])}
            partnersAre={partnersOf(actor.organization)}
          />
        )}
        <ListedAs order={page.order} asked={state.sort} isCutShort={page.isCutShort} />
        {page.rows.length === 0 && !page.isCutShort ? (
          <ListEmpty
            {...list}
            empty={
              <EmptyState
                title={t('emptyTitle')}
                action={canBegin(actor, 'customers:invite') ? request : null}
              >
                <p>{t('emptyBody')}</p>
              </EmptyState>
            }
          />
        ) : (
          <CustomerList
            list={list}
            shown={shown}
            rows={page.rows}
            turn={turn}
            canSelect={can(actor, 'customers:tag')}
          />
        )}
      </div>
    </>
  );
}

/** On to the customers of the one partner that is called so; else which of them is meant. */
async function NamedPartners({
  actor,
  named,
  ...of
}: Omit<ListProps, 'path'> & { actor: Actor; named: string }) {
  const t = await getTranslations('customers');
  const list = { ...of, path: paths.customers() };
  const { partners, isMore } = await partnersNamed(actor, named);
  const [only, ...others] = partners;
  if (only !== undefined && others.length === 0) {
    const filters = { ...withoutFilter(of.state, 'with'), partner: only.id };
    redirect(listHref(list.path, of.state, of.spec, { filters }));
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="space-y-4">
        <CustomerToolbar {...list} partner={null} partnersAre={partnersOf(actor.organization)} />
        <PartnerChoice {...list} partners={partners} isMore={isMore} />
      </div>
    </>
  );
}

/** The page of the list, in the form of its boxes where there are any: turning the page keeps them. */
async function CustomerList({
  list,
  shown,
  rows,
  turn,
  canSelect,
}: {
  list: ListProps;
  /** The same in the order in which it really stands. */
  shown: ListProps;
  rows: CustomerPage['rows'];
  turn: PageInfo;
  canSelect: boolean;
}) {
  const t = await getTranslations('customers');
  if (!canSelect) {
    return (
      <>
        <CustomerTable rows={rows} list={shown} canSelect={false} />
        <ListPager {...list} page={turn} />
      </>
    );
  }
  return (
    <Form action={selectCustomersAction} title={t('selection')}>
      <CustomerTable rows={rows} list={shown} canSelect />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" name="then" value="stay">
          {t('keepSelection')}
        </SubmitButton>
        <SubmitButton variant="secondary" name="then" value="tag">
          {t('tagSelected')}
        </SubmitButton>
      </div>
      <ListPager {...list} page={turn} isSent />
    </Form>
  );
}

/** What a partner that the list is narrowed by is called: every row says it, if there is one. */
function partnerOf(rows: readonly CustomerRow[], id: string | undefined): string | null {
  return rows[0]?.with.find((partner) => partner.id === id)?.name ?? null;
}
