import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { AddUserForm } from '@/components/users/add-user-form';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  listSignInDomains,
  managing,
  mayAssign,
  PASSWORD_LINK_HOURS,
  rolesOf,
  TEMPORARY_PASSWORD_HOURS,
} from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { addUserAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('add') };
}

export default async function AddUserPage() {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const domains = await listSignInDomains(actor);
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
        ]}
      />
      <AddUserForm
        action={addUserAction}
        domains={domains}
        isOperator={actor.organization.isOperator}
        assignable={rolesOf(actor.organization).filter((role) => mayAssign(actor, role))}
        hours={{ temporary: TEMPORARY_PASSWORD_HOURS, link: PASSWORD_LINK_HOURS.added }}
      />
    </>
  );
}
