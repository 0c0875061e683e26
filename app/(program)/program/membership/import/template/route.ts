import { getLocale } from 'next-intl/server';
import { can } from '@/lib/access';
import { csvResponse, noRows } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { DIRECTORY_COLUMNS } from '@/lib/domain/membership';

/** The heading of a file that can be imported. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) return new Response(null, { status: 403 });
  return csvResponse({
    name: 'membership-directory-template',
    locale: await getLocale(),
    header: DIRECTORY_COLUMNS.map(({ name }) => name),
    batches: noRows(),
  });
}
