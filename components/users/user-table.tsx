import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { SortHeader } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { UserRow } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { RoleNames } from './user-forms';
import { UserStatus } from './user-status';

/** The users of a page: each name leads to the user. */
export function UserTable({
  users,
  list,
}: {
  readonly users: readonly UserRow[];
  readonly list: ListProps;
}) {
  const t = useTranslations('users');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <SortHeader {...list} column="name">
            {t('list.name')}
          </SortHeader>
          <HeaderCell>{t('list.signInName')}</HeaderCell>
          <HeaderCell>{t('list.roles')}</HeaderCell>
          <HeaderCell>{t('list.status')}</HeaderCell>
          <SortHeader {...list} column="lastSignIn">
            {t('list.lastSignIn')}
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Row key={user.id}>
            <RowHeaderCell>
              <TextLink href={paths.user(user.id)} className="inline-block py-0.5">
                {user.firstName} {user.lastName}
              </TextLink>
              {user.isGuest ? (
                <>
                  {' '}
                  <Badge>{t('type.guest')}</Badge>
                </>
              ) : null}
            </RowHeaderCell>
            <Cell className="name">{user.signInName}</Cell>
            <Cell className="name">
              <RoleNames roles={user.roles} />
            </Cell>
            <Cell className="space-y-1">
              <UserStatus status={user.status} />
              {user.mustChangePassword ? (
                <p className="text-muted">{t('status.passwordPending')}</p>
              ) : null}
            </Cell>
            <Cell>
              {user.lastSignInAt === null ? (
                <span className="text-muted">{t('list.never')}</span>
              ) : (
                <LocalTime value={user.lastSignInAt} />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
