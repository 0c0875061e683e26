import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/shell/page-header';
import { Badge } from '@/components/ui/badge';
import { Tabs } from '@/components/ui/tabs';
import type { UserDetail } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { UserStatus } from './user-status';

/** Which parts of a user the person at the screen may see beside the details. */
export interface UserParts {
  readonly sessions: boolean;
  readonly history: boolean;
}

/** The head of the pages of one user: who it is, what can be done, and the way between the parts. */
export function UserHeader({
  user,
  parts,
  commands,
}: {
  user: UserDetail;
  parts: UserParts;
  commands?: ReactNode;
}) {
  const t = useTranslations('users');
  const account = useTranslations('account');
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <>
      <PageHeader
        title={name}
        status={
          <>
            <UserStatus status={user.status} />
            {user.isGuest ? <Badge>{t('type.guest')}</Badge> : null}
          </>
        }
        description={user.signInName}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.userManagement() },
        ]}
        commands={commands}
      />
      {parts.sessions || parts.history ? (
        <div className="mb-5">
          <Tabs
            label={t('parts.label', { name })}
            items={[
              { label: t('parts.details'), href: paths.user(user.id), exact: true },
              ...(parts.sessions
                ? [{ label: t('parts.sessions'), href: paths.userSessions(user.id) }]
                : []),
              ...(parts.history
                ? [{ label: t('parts.history'), href: paths.userHistory(user.id) }]
                : []),
            ]}
          />
        </div>
      ) : null}
    </>
  );
}
