import { getTranslations } from 'next-intl/server';
import { InvitationTable } from '@/components/invitations/invitation-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { INVITATION_STATES, listInvitations } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { resendInvitationAction } from '../../invitations/actions';
import { invitationsList, stateFilter } from '../../invitations/list';

export async function generateMetadata() {
  const t = await getTranslations('customers');
  return { title: t('requests') };
}

/** The requests to customers, of one partner and of two together, with what became of each. */
export default async function CustomerRequestsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  const t = await getTranslations('customers');
  const words = await getTranslations('invitations');
  const state = parseListState(await searchParams, invitationsList);
  const { rows, nextAfter, previousBefore } = await listInvitations(actor, {
    kinds: ['RELATIONSHIP', 'JOINT'],
    state: stateFilter(state.filters['state']),
    q: state.q,
    after: state.after,
    before: state.before,
    limit: state.size,
  });
  const request = canBegin(actor, 'customers:invite') ? (
    <LinkButton href={paths.requestRelationship()} variant="primary">
      {t('request')}
    </LinkButton>
  ) : null;
  const states = INVITATION_STATES.map((value) => ({ value, label: words(`states.${value}`) }));
  return (
    <ListPage
      head={{
        title: t('requests'),
        description: t('requestsLead'),
        breadcrumbs: [{ label: t('title'), href: paths.customers() }],
        action: request,
        commands: canBegin(actor, 'customers:invite') ? (
          <LinkButton href={paths.importRequests()} variant="subtle">
            {t('import.title')}
          </LinkButton>
        ) : null,
      }}
      list={{ path: paths.customerInvitations(), spec: invitationsList, state }}
      toolbar={{
        searchLabel: words('search'),
        filters: [{ name: 'state', label: words('state'), options: states }],
      }}
      page={{ shown: rows.length, previous: previousBefore, next: nextAfter }}
      empty={{ title: t('requestsEmptyTitle'), body: t('requestsEmptyBody'), action: request }}
    >
      <InvitationTable
        label={t('requests')}
        rows={rows}
        resend={resendInvitationAction}
        showParties
      />
    </ListPage>
  );
}
