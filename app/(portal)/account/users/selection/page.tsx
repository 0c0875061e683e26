import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { ChooseDomain } from '@/components/users/choose-domain';
import { MoveUsers } from '@/components/users/move-users';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getUserMove, listSignInDomains, managing } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { clearUserSelectionAction, moveUsersAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.move'))('selection') };
}

/** Whom an admin has ticked over all pages of the list, and what moving them to a domain would do. */
export default async function UserSelectionPage({
  searchParams,
}: PageProps<'/account/users/selection'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const asked = await searchParams;
  const domains = await listSignInDomains(actor);
  const domain = domains.find((name) => name === asked['domain']) ?? null;
  const moves = await getUserMove(actor, domain);
  const t = await getTranslations('users');
  const account = await getTranslations('account');
  const moved = typeof asked['moved'] === 'string' ? Number(asked['moved']) : Number.NaN;
  const to = domains.find((name) => name === asked['to']);
  const back = <LinkButton href={paths.userManagement()}>{t('move.back')}</LinkButton>;
  return (
    <>
      <PageHeader
        title={domain === null ? t('move.selection') : t('move.title', { domain })}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
          ...(domain === null ? [] : [{ label: t('move.selection'), href: paths.userSelection() }]),
        ]}
      />
      <div className="space-y-4">
        {to !== undefined && moved > 0 ? (
          <Notice tone="success" live>
            {t('move.done', { count: moved, domain: to })}
          </Notice>
        ) : null}
        {moves.length === 0 ? (
          <EmptyState title={t('move.nobody')} action={back}>
            <p>{t('move.nobodyHint')}</p>
          </EmptyState>
        ) : domain === null ? (
          <ChooseDomain
            moves={moves}
            domains={domains}
            mayAddDomains={can(actor, 'organization:manage-domains')}
            clear={clearUserSelectionAction}
          />
        ) : (
          <MoveUsers actor={actor} moves={moves} domain={domain} action={moveUsersAction} />
        )}
      </div>
    </>
  );
}
