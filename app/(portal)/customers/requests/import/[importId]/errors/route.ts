import { can } from '@/lib/access';
import { importErrors } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { REQUEST_COLUMNS, REQUESTS_IMPORT } from '@/lib/domain/invitations';

/** The wrong lines of a checked file of customers, to be corrected and sent again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/customers/requests/import/[importId]/errors'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) return new Response(null, { status: 403 });
  const { importId } = await params;
  return importErrors(actor, {
    name: 'customer-requests-errors',
    source: REQUESTS_IMPORT,
    columns: REQUEST_COLUMNS,
    importId,
  });
}
