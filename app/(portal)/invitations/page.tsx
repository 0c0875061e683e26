import { getTranslations } from 'next-intl/server';
import { InvitationTable } from '@/components/invitations/invitation-table';
import { PartnersTabs } from '@/components/partnerships/partners-tabs';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
import { LinkButton } from '@/components/ui/button';
import { parseListState, type SearchParams } from '@/components/ui/list-url';
import { can, canBegin } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { INVITATION_STATES, listInvitations } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { resendInvitationAction } from './actions';
import { invitationsList, stateFilter } from './list';

export async function generateMetadata() {
  return { title: (await getTranslations('invitations'))('title') };
}

/** The provider's invitations to resellers, with what became of each. */
export default async function InvitationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!actor.organization.isProvider || !can(actor, 'partnerships:list')) {
    return <Forbidden permission="partnerships:list" standing="provider" actor={actor} />;
  }
  const t = await getTranslations('invitations');
  const partnerships = await getTranslations('partnerships');
  const state = parseListState(await searchParams, invitationsList);
  const { rows, nextAfter, previousBefore } = await listInvitations(actor, {
    kinds: ['PARTNERSHIP'],
    state: stateFilter(state.filters['state']),
    q: state.q,
    after: state.after,
    before: state.before,
    limit: state.size,
  });
  const request = canBegin(actor, 'partnerships:invite') ? (
    <LinkButton href={paths.requestPartnership()} variant="primary">
      {partnerships('request')}
    </LinkButton>
  ) : null;
  const states = INVITATION_STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <ListPage
      head={{ title: t('title'), action: request }}
      before={<PartnersTabs />}
      list={{ path: paths.invitations(), spec: invitationsList, state }}
      toolbar={{
        searchLabel: t('search'),
        filters: [{ name: 'state', label: t('state'), options: states }],
      }}
      page={{ shown: rows.length, previous: previousBefore, next: nextAfter }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody'), action: request }}
    >
      <InvitationTable label={t('title')} rows={rows} resend={resendInvitationAction} />
    </ListPage>
  );
}
