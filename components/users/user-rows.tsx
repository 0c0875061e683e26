'use client';

import { useMemo } from 'react';
import { Badge, StatusBadge } from '@/components/ui/badge';
import { NAME_MARK } from '@/components/ui/marks';
import { unpack, type Packed } from '@/components/ui/packed';
import { TextLink } from '@/components/ui/text-link';
import { TickCell } from '@/components/ui/tick-cell';
import { TimeText, type WrittenTime } from '@/components/ui/time-text';
import type { Role } from '@/lib/access';
import { paths } from '@/lib/paths';
import { TONES, type ShownStatus } from './status-tones';

/** A user as the list writes them. */
type UserLine = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly isGuest: boolean;
  /** Whether the row's box is ticked; null without a box. */
  readonly isSelected: boolean | null;
  readonly roles: readonly Role[];
  readonly status: ShownStatus;
  readonly mustChangePassword: boolean;
  readonly lastSignIn: WrittenTime | null;
};

type Words = Readonly<
  Record<
    /** "Select" a user is with NAME_MARK in place of the name. */
    'guest' | 'noRoles' | 'passwordPending' | 'never' | 'select',
    string
  >
> & {
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly status: Readonly<Record<ShownStatus, string>>;
};

export type UserLines = { readonly rows: readonly UserLine[]; readonly words: Words };

/** The rows of User management: the browser's component for their weight, as customers' are. */
export function UserRows({ packed }: { packed: Packed<UserLines> }) {
  const { rows, words } = useMemo(() => unpack(packed), [packed]);
  return (
    <tbody>
      {rows.map((user, index) => (
        <tr key={user.id}>
          {user.isSelected === null ? null : (
            <TickCell
              row={{ id: user.id, isSelected: user.isSelected }}
              page={index === 0 ? rows : null}
              label={words.select.replace(NAME_MARK, () => user.name)}
            />
          )}
          <th scope="row">
            <TextLink href={paths.user(user.id)} className="inline-block py-0.5">
              {user.name}
            </TextLink>
            {user.isGuest ? (
              <>
                {' '}
                <Badge>{words.guest}</Badge>
              </>
            ) : null}
          </th>
          <td className="name">{user.signInName}</td>
          <td className="name">
            {user.roles.length > 1 ? (
              <ul className="space-y-1">
                {user.roles.map((role) => (
                  <li key={role}>{words.roles[role]}</li>
                ))}
              </ul>
            ) : user.roles[0] === undefined ? (
              <span className="text-muted">{words.noRoles}</span>
            ) : (
              words.roles[user.roles[0]]
            )}
          </td>
          <td>
            <StatusBadge tone={TONES[user.status]}>{words.status[user.status]}</StatusBadge>
            {user.mustChangePassword ? (
              <p className="mt-1 text-muted">{words.passwordPending}</p>
            ) : null}
          </td>
          <td>
            {user.lastSignIn === null ? (
              <span className="text-muted">{words.never}</span>
            ) : (
              <TimeText time={user.lastSignIn} />
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
