import { getLocale } from 'next-intl/server';
import { can } from '@/lib/access';
import { csvResponse, noRows } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { REQUEST_COLUMNS } from '@/lib/domain/invitations';

/** The heading of a file of customers to ask. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) return new Response(null, { status: 403 });
  return csvResponse({
    name: 'customer-requests-template',
    locale: await getLocale(),
    header: REQUEST_COLUMNS.map(({ name }) => name),
    batches: noRows(),
  });
}
