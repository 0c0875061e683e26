import { useFormatter, useTranslations } from 'next-intl';
import { keyRole, rolesThatMay, type Permission, type Subject } from '@/lib/access';
import type { Obstacle } from '@/lib/domain/users';

/** Why the person at the screen cannot do something to a user, and which roles can. */
export function ObstacleText({
  actor,
  code,
  needs,
}: {
  actor: Subject;
  code: Obstacle;
  /** What changing users asks for in the actor's organization. */
  needs: Permission;
}) {
  const t = useTranslations('users');
  const roleName = useTranslations('roles');
  const format = useFormatter();
  // None says more than that the user is not in a state for it.
  if (code === 'conflict' || code === 'ownContactEmail' || code === 'guestContactEmail') {
    return t('notPossible.conflict');
  }
  const roles = rolesThatMay(needs).map((role) => roleName(role));
  return t(`obstacles.${code}`, {
    admin: roleName(keyRole(actor.organization)),
    roles: format.list(roles, { type: 'disjunction' }),
    count: roles.length,
  });
}
