import { can } from '@/lib/access';
import { importErrors } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  EXISTING_CUSTOMERS_IMPORT,
  EXISTING_CUSTOMER_COLUMNS,
} from '@/lib/domain/existing-customers';

/** The wrong lines of a checked file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/program/existing-customers/import/[importId]/errors'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) return new Response(null, { status: 403 });
  const { importId } = await params;
  return importErrors(actor, {
    source: EXISTING_CUSTOMERS_IMPORT,
    importId,
    name: 'existing-customers-errors',
    columns: EXISTING_CUSTOMER_COLUMNS,
  });
}
