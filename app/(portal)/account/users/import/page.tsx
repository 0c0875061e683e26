import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportForm, UPLOAD_REFUSALS } from '@/components/imports/import-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { RoleCodes } from '@/components/users/role-codes';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  managing,
  mayAssign,
  MOST_IMPORTED_USERS,
  rolesOf,
  USER_COLUMNS,
} from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export async function generateMetadata({
  searchParams,
}: PageProps<'/account/users/import'>): Promise<Metadata> {
  const title = (await getTranslations('users.import'))('title');
  const { refused } = await searchParams;
  const prefix = (await getTranslations('form'))('errorPrefix');
  return { title: refused === undefined ? title : `${prefix} ${title}` };
}

export default async function ImportUsersPage({
  searchParams,
}: PageProps<'/account/users/import'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const { refused } = await searchParams;
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={t('import.title')}
        description={t('import.lead')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
        ]}
      />
      <ImportForm
        action="/upload/users"
        template={paths.usersImportTemplate()}
        columns={USER_COLUMNS.map(({ name }) => name)}
        rows={MOST_IMPORTED_USERS}
        megabytes={1}
        refused={UPLOAD_REFUSALS.find((why) => why === refused)}
      />
      <RoleCodes roles={rolesOf(actor.organization).filter((role) => mayAssign(actor, role))} />
    </>
  );
}
