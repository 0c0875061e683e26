import { getTranslations } from 'next-intl/server';
import { InvitationTable } from '@/components/invitations/invitation-table';
import { PartnersTabs } from '@/components/partnerships/partners-tabs';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { ListToolbar } from '@/components/ui/list-toolbar';
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
  const list = { path: paths.invitations(), spec: invitationsList, state };
  const request = canBegin(actor, 'partnerships:invite') ? (
    <LinkButton href={paths.requestPartnership()} variant="primary">
      {partnerships('request')}
    </LinkButton>
  ) : null;
  const states = INVITATION_STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <>
      <PageHeader title={t('title')} action={request} />
      <div className="space-y-4">
        <PartnersTabs />
        <ListToolbar
          {...list}
          searchLabel={t('search')}
          filters={[{ name: 'state', label: t('state'), options: states }]}
        />
        {rows.length === 0 ? (
          <ListEmpty
            {...list}
            empty={
              <EmptyState title={t('emptyTitle')} action={request}>
                {t('emptyBody')}
              </EmptyState>
            }
          />
        ) : (
          <>
            <InvitationTable label={t('title')} rows={rows} resend={resendInvitationAction} />
            <ListPager
              {...list}
              page={{ shown: rows.length, previous: previousBefore, next: nextAfter }}
            />
          </>
        )}
      </div>
    </>
  );
}
