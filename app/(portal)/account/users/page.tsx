import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { UserList } from '@/components/users/user-list';
import { UsersTabs } from '@/components/users/users-tabs';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty } from '@/components/ui/list-pager';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { listQuery, parseListState } from '@/components/ui/list-url';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { COUNTED_UP_TO, listUsers, managing, rolesOf } from '@/lib/domain/users';
import {
  LISTED_STATUSES,
  USER_FACTORS,
  USER_TYPES,
  userListSchema,
} from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';
import { selectUsersAction } from './actions';
import { usersFilter, usersList } from './list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') };
}

export default async function UserManagementPage({ searchParams }: PageProps<'/account/users'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:list');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const spec = usersList(actor);
  const state = parseListState(await searchParams, spec);
  const mayManage = can(actor, managing(actor, 'users:manage'));
  const page = await listUsers(
    actor,
    userListSchema.parse({
      ...state,
      ...usersFilter(state),
      after: state.after ?? undefined,
      before: state.before ?? undefined,
    }),
  );
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  const roleName = await getTranslations('roles');
  const hasGuests = mayManage && !actor.organization.isOperator;
  const list = { path: paths.userManagement(), spec, state };
  const filters = [
    {
      name: 'role',
      label: t('list.role'),
      options: [
        ...rolesOf(actor.organization).map((role) => ({ value: role, label: roleName(role) })),
        { value: 'none', label: t('list.noRoles') },
      ],
    },
    {
      name: 'status',
      label: t('list.status'),
      options: LISTED_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
    },
    {
      name: 'factor',
      label: t('list.factor'),
      options: USER_FACTORS.map((factor) => ({ value: factor, label: t(`factor.${factor}`) })),
    },
    ...(actor.organization.isOperator
      ? []
      : [
          {
            name: 'type',
            label: t('list.type'),
            options: USER_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) })),
          },
        ]),
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
        description={
          page.total > COUNTED_UP_TO
            ? t('list.foundMany', { count: COUNTED_UP_TO })
            : t('list.found', { count: page.total })
        }
        action={
          mayManage ? (
            <LinkButton href={paths.addUser()} variant="primary">
              {t('add')}
            </LinkButton>
          ) : undefined
        }
        commands={
          <>
            {mayManage ? (
              <LinkButton href={paths.importUsers()} variant="subtle">
                {t('import.title')}
              </LinkButton>
            ) : null}
            {mayManage ? (
              <LinkButton href={paths.userSelection()} variant="subtle">
                {t('move.selection')}
              </LinkButton>
            ) : null}
            {can(actor, managing(actor, 'users:export')) && page.users.length > 0 ? (
              <LinkButton
                download
                href={paths.usersExport(listQuery({ ...state, after: null, before: null }, spec))}
                variant="subtle"
              >
                {t('list.export')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {hasGuests ? <UsersTabs /> : null}
      <div className="space-y-4">
        <ListToolbar {...list} searchLabel={t('list.searchLabel')} filters={filters} />
        {page.users.length === 0 ? (
          <ListEmpty
            {...list}
            empty={
              <EmptyState title={t('list.emptyTitle')}>
                <p>{t('list.emptyBody')}</p>
              </EmptyState>
            }
          />
        ) : (
          <UserList list={list} page={page} canSelect={mayManage} action={selectUsersAction} />
        )}
      </div>
    </>
  );
}
