import { can } from '@/lib/access';
import { importErrors } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { DIRECTORY_COLUMNS, DIRECTORY_IMPORT } from '@/lib/domain/membership';

/** The wrong lines of a checked file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/program/membership/import/[importId]/errors'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) return new Response(null, { status: 403 });
  const { importId } = await params;
  return importErrors(actor, {
    source: DIRECTORY_IMPORT,
    importId,
    name: 'membership-directory-errors',
    columns: DIRECTORY_COLUMNS,
  });
}
