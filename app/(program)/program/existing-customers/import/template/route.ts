import { getLocale } from 'next-intl/server';
import { can } from '@/lib/access';
import { csvResponse, noRows } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { EXISTING_CUSTOMER_COLUMNS } from '@/lib/domain/existing-customers';

/** The heading of a file that can be imported. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) return new Response(null, { status: 403 });
  return csvResponse({
    name: 'existing-customers-template',
    locale: await getLocale(),
    header: EXISTING_CUSTOMER_COLUMNS.map(({ name }) => name),
    batches: noRows(),
  });
}
