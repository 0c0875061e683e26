import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ActForm } from '@/components/users/act-form';
import { CONFIRMED_ACTS, isActSlug, type ActSlug } from '@/components/users/acts';
import { ObstacleText } from '@/components/users/obstacle-text';
import { can } from '@/lib/access';
import type { FormAction } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  managing,
  obstacle,
  PASSWORD_LINK_HOURS,
  TEMPORARY_PASSWORD_HOURS,
} from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import {
  blockUserAction,
  deleteUserAction,
  endUserSessionsAction,
  resetUserFactorsAction,
  resetUserPasswordAction,
  restoreUserAction,
  unblockUserAction,
} from '../../actions';
import { loadUser } from '../../load-user';

const ACTIONS: Record<ActSlug, FormAction> = {
  block: blockUserAction,
  unblock: unblockUserAction,
  delete: deleteUserAction,
  restore: restoreUserAction,
  'reset-password': resetUserPasswordAction,
  'reset-factors': resetUserFactorsAction,
  'end-sessions': endUserSessionsAction,
};

export async function generateMetadata({
  params,
}: PageProps<'/account/users/[id]/[act]'>): Promise<Metadata> {
  const { act } = await params;
  const t = await getTranslations('users');
  return { title: isActSlug(act) ? t(`acts.${CONFIRMED_ACTS[act]}.button`) : t('title') };
}

export default async function UserActPage({ params }: PageProps<'/account/users/[id]/[act]'>) {
  const actor = await requireActor();
  const { id, act: slug } = await params;
  if (!isActSlug(slug)) notFound();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const user = await loadUser(actor, id);
  const act = CONFIRMED_ACTS[slug];
  const hindrance = obstacle(actor, act, user);
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <>
      <PageHeader
        title={t(`acts.${act}.button`)}
        description={`${name} · ${user.signInName}`}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
          { label: name, href: paths.user(user.id) },
        ]}
      />
      {hindrance === null ? (
        <ActForm
          act={act}
          user={user}
          action={ACTIONS[slug]}
          hours={{ temporary: TEMPORARY_PASSWORD_HOURS, link: PASSWORD_LINK_HOURS.reset }}
        />
      ) : (
        <EmptyState
          title={t('notPossible.title')}
          action={<LinkButton href={paths.user(user.id)}>{t('notPossible.back')}</LinkButton>}
        >
          <p>
            <ObstacleText actor={actor} code={hindrance} needs={permission} />
          </p>
        </EmptyState>
      )}
    </>
  );
}
