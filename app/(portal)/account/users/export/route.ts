import { getLocale, getTranslations } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { parseListState } from '@/components/ui/list-url';
import { can, type Actor, type Role } from '@/lib/access';
import { csvResponse } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportUsers, managing, rolesOf, type ExportedUser } from '@/lib/domain/users';
import type { UserFilter } from '@/lib/domain/users/schema';
import { usersFilter, usersList } from '../list';

/** The filtered users as a file, a column for each role, streamed in batches. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, managing(actor, 'users:export'))) return new Response(null, { status: 403 });
  const t = await getTranslations('users');
  const roleName = await getTranslations('roles');
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const roles = rolesOf(actor.organization);
  return csvResponse({
    name: 'users',
    locale: await getLocale(),
    header: [
      t('form.lastName'),
      t('form.firstName'),
      t('list.signInName'),
      t('form.contactEmail'),
      t('list.type'),
      t('list.status'),
      t('detail.created'),
      t('list.lastSignIn'),
      ...roles.map((role) => roleName(role)),
    ],
    batches: batchesOf(actor, usersFilter(parseListState(asked, usersList(actor))), (user) => [
      user.lastName,
      user.firstName,
      user.signInName,
      user.contactEmail,
      t(user.isGuest ? 'type.guest' : 'type.member'),
      t(`status.${user.status}`),
      user.createdAt,
      user.lastSignInAt,
      ...roles.map((role: Role) => user.roles.includes(role)),
    ]),
  });
}

type CellValue = string | Date | boolean | null;

async function* batchesOf(
  actor: Actor,
  filter: UserFilter,
  cellsOf: (user: ExportedUser) => readonly CellValue[],
) {
  for (let after: string | null = null; ;) {
    const { rows, next } = await exportUsers(actor, filter, after);
    yield rows.map(cellsOf);
    if (next === null) return;
    after = next;
  }
}
