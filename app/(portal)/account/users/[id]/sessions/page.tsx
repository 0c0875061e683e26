import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { SessionList } from '@/components/users/session-list';
import { UserHeader } from '@/components/users/user-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listUserSessions, managing } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endUserSessionAction } from '../../actions';
import { loadUser, partsFor } from '../../load-user';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.parts'))('sessions') };
}

/** Where a user is signed in; an admin may end each, or all. */
export default async function UserSessionsPage({
  params,
  searchParams,
}: PageProps<'/account/users/[id]/sessions'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const user = await loadUser(actor, (await params).id);
  const sessions = await listUserSessions(actor, user.id);
  const t = await getTranslations('users');
  const profile = await getTranslations('profile');
  return (
    <>
      <UserHeader user={user} parts={partsFor(actor)} />
      <div className="max-w-5xl space-y-5">
        {(await searchParams)['notice'] === 'ended' ? (
          <Notice tone="success" live>
            {profile('ended')}
          </Notice>
        ) : null}
        {sessions.length === 0 ? (
          <EmptyState title={t('sessions.emptyTitle')}>
            <p>{t('sessions.emptyBody')}</p>
          </EmptyState>
        ) : (
          <>
            <SessionList
              sessions={sessions}
              ofUser={{ userId: user.id, endSession: endUserSessionAction }}
            />
            <LinkButton href={paths.userAct(user.id, 'end-sessions')}>
              {t('acts.endSessions.button')}
            </LinkButton>
          </>
        )}
      </div>
    </>
  );
}
