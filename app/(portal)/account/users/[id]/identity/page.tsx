import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NoIssuer } from '@/components/openid/no-issuer';
import { UserIdentities } from '@/components/openid/user-identities';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findOwnHost } from '@/lib/domain/openid';
import { listUserIdentities, managing, obstacle } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { loadUser } from '../../load-user';
import { prepareIdentityAction, removeUserIdentityAction } from './actions';

const NOTICES = ['prepared', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid.user'))('title') };
}

/** Who a user is to the organization's issuer. */
export default async function UserIdentityPage({
  params,
  searchParams,
}: PageProps<'/account/users/[id]/identity'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:reset-password');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const { id } = await params;
  const [user, identities, issuerHost] = await Promise.all([
    loadUser(actor, id),
    listUserIdentities(actor, id),
    findOwnHost(actor),
  ]);
  if (user.isGuest || obstacle(actor, 'changeIdentity', user) !== null) {
    redirect(paths.user(user.id));
  }
  const t = await getTranslations('openid.user');
  const users = await getTranslations('users');
  const account = await getTranslations('account');
  const name = `${user.firstName} ${user.lastName}`;
  const asked = (await searchParams)['notice'];
  const notice = NOTICES.find((known) => known === asked);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={`${name} · ${user.signInName}`}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: users('title'), href: paths.userManagement() },
          { label: name, href: paths.user(user.id) },
        ]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(`notices.${notice}`)}
          </Notice>
        )}
        <UserIdentities
          userId={user.id}
          identities={identities}
          obstacle={issuerHost !== null ? null : <NoIssuer actor={actor} title={t('prepare')} />}
          prepare={prepareIdentityAction}
          remove={removeUserIdentityAction}
        />
      </div>
    </>
  );
}
