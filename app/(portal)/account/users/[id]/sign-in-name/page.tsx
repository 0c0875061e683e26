import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { SignInNameForm } from '@/components/users/sign-in-name-form';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listSignInDomains, managing, obstacle } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { changeSignInNameAction } from '../../actions';
import { loadUser } from '../../load-user';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('signInName.title') };
}

/** Gives a user another sign-in name, or moves them to another domain. */
export default async function SignInNamePage({
  params,
}: PageProps<'/account/users/[id]/sign-in-name'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const [user, domains] = await Promise.all([
    loadUser(actor, (await params).id),
    listSignInDomains(actor),
  ]);
  if (obstacle(actor, 'changeSignInName', user) !== null) redirect(paths.user(user.id));
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <>
      <PageHeader
        title={t('signInName.title')}
        description={`${name} · ${user.signInName}`}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
          { label: name, href: paths.user(user.id) },
        ]}
      />
      <SignInNameForm action={changeSignInNameAction} user={user} domains={domains} />
    </>
  );
}
