import { useTranslations } from 'next-intl';
import { ListHead } from '@/components/ui/list-head';
import { orderedBy } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { useWrittenTime } from '@/components/ui/local-time';
import { NAME_MARK } from '@/components/ui/marks';
import { pack } from '@/components/ui/packed';
import { Table } from '@/components/ui/table';
import type { ListedUser } from '@/lib/domain/users';
import { UserRows, type UserLines } from './user-rows';

/** The users of a page: each name leads to the user. */
export function UserTable({
  users,
  list,
  canSelect = false,
}: {
  readonly users: readonly ListedUser[];
  readonly list: ListProps;
  /** Whether rows have boxes, for a form around the table. */
  readonly canSelect?: boolean;
}) {
  const t = useTranslations('users');
  const roleName = useTranslations('roles');
  const write = useWrittenTime();
  return (
    <Table label={t('title')}>
      <ListHead
        headings={[
          ...(canSelect ? [{ label: t('move.column'), isUnseen: true }] : []),
          orderedBy(list, 'name', t('list.name')),
          { label: t('list.signInName') },
          { label: t('list.roles') },
          { label: t('list.status') },
          orderedBy(list, 'lastSignIn', t('list.lastSignIn')),
        ]}
      />
      <UserRows
        packed={pack<UserLines>({
          words: {
            guest: t('type.guest'),
            noRoles: t('list.noRoles'),
            passwordPending: t('status.passwordPending'),
            never: t('list.never'),
            select: t('move.select', { name: NAME_MARK }),
            roles: Object.fromEntries(
              [...new Set(users.flatMap(({ roles }) => roles))].map((role) => [
                role,
                roleName(role),
              ]),
            ),
            status: {
              ACTIVE: t('status.ACTIVE'),
              BLOCKED: t('status.BLOCKED'),
              DELETED: t('status.DELETED'),
              UNVERIFIED: t('status.UNVERIFIED'),
            },
          },
          rows: users.map((user) => ({
            id: user.id,
            name: `${user.firstName} ${user.lastName}`,
            signInName: user.signInName,
            isGuest: user.isGuest,
            isSelected: canSelect ? user.isSelected : null,
            roles: user.roles,
            status: user.status,
            mustChangePassword: user.mustChangePassword,
            lastSignIn: user.lastSignInAt === null ? null : write(user.lastSignInAt, 'date-time'),
          })),
        })}
      />
    </Table>
  );
}
