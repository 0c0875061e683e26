import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { GuestInvitationTable } from '@/components/guests/invitation-table';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListPager } from '@/components/ui/list-pager';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { UsersTabs } from '@/components/users/users-tabs';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { guestRolesFor, listGuestInvitations } from '@/lib/domain/guests';
import { paths } from '@/lib/paths';
import { resendGuestInvitationAction } from './actions';

const spec: ListSpec = { sorts: ['sent'], descending: true };
const NOTICES = ['invited', 'some', 'already', 'resent', 'revoked'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guests'))('title') };
}

/** Guests who have yet to accept their invitation. */
export default async function GuestInvitationsPage({
  searchParams,
}: PageProps<'/account/users/guests'>) {
  const actor = await requireActor();
  if (actor.organization.isOperator) notFound();
  if (!can(actor, 'users:manage')) return <Forbidden permission="users:manage" actor={actor} />;
  const asked = await searchParams;
  const state = parseListState(asked, spec);
  const page = await listGuestInvitations(actor, state);
  const t = await getTranslations('guests');
  const users = await getTranslations('users');
  const account = await getTranslations('account');
  const notice = NOTICES.find((known) => known === asked['notice']);
  const invite =
    guestRolesFor(actor).length === 0 ? undefined : (
      <LinkButton href={paths.inviteGuests()} variant="primary">
        {t('invite')}
      </LinkButton>
    );
  return (
    <>
      <PageHeader
        title={users('title')}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
        action={invite}
      />
      <UsersTabs />
      <div className="space-y-4">
        {notice === undefined ? null : (
          <Notice tone={notice === 'already' ? 'info' : 'success'} live>
            {t(`notices.${notice}`)}
          </Notice>
        )}
        {page.rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyBody')}</p>
          </EmptyState>
        ) : (
          <>
            <GuestInvitationTable rows={page.rows} resend={resendGuestInvitationAction} />
            <ListPager
              path={paths.guestInvitations()}
              spec={spec}
              state={state}
              page={{
                shown: page.rows.length,
                previous: page.previousBefore,
                next: page.nextAfter,
              }}
            />
          </>
        )}
      </div>
    </>
  );
}
