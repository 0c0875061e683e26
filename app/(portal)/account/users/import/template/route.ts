import { getLocale } from 'next-intl/server';
import { can } from '@/lib/access';
import { csvResponse, noRows } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { managing, USER_COLUMNS } from '@/lib/domain/users';

/** The heading of a file of users. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, managing(actor, 'users:manage'))) return new Response(null, { status: 403 });
  return csvResponse({
    name: 'users-template',
    locale: await getLocale(),
    header: USER_COLUMNS.map(({ name }) => name),
    batches: noRows(),
  });
}
