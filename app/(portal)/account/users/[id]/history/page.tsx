import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { EmptyState } from '@/components/ui/empty-state';
import { ListPager } from '@/components/ui/list-pager';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { TextLink } from '@/components/ui/text-link';
import { UserHeader } from '@/components/users/user-header';
import { UserHistory } from '@/components/users/user-history';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listUserHistory, managing } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { loadUser, partsFor } from '../../load-user';

const spec: ListSpec = { sorts: ['at'], descending: true };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.parts'))('history') };
}

/** What happened to a user's account, and by whom. */
export default async function UserHistoryPage({
  params,
  searchParams,
}: PageProps<'/account/users/[id]/history'>) {
  const actor = await requireActor();
  const listing = managing(actor, 'users:list');
  if (!can(actor, listing)) return <Forbidden permission={listing} actor={actor} />;
  const seeing = managing(actor, 'audit:view');
  if (!can(actor, seeing)) return <Forbidden permission={seeing} actor={actor} />;
  const user = await loadUser(actor, (await params).id);
  const state = parseListState(await searchParams, spec);
  const page = await listUserHistory(actor, user.id, state);
  const t = await getTranslations('users.history');
  return (
    <>
      <UserHeader user={user} parts={partsFor(actor)} />
      <div className="space-y-4">
        {page.rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyBody')}</p>
          </EmptyState>
        ) : (
          <>
            <UserHistory rows={page.rows} />
            <ListPager
              path={paths.userHistory(user.id)}
              spec={spec}
              state={state}
              page={{ ...page, shown: page.rows.length }}
            />
          </>
        )}
        {can(actor, 'audit:view') ? (
          <p>
            <TextLink href={paths.activityLog({ q: user.signInName })}>
              {t('did', { name: user.firstName })}
            </TextLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
