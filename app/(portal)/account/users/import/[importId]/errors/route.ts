import { can } from '@/lib/access';
import { importErrors } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { managing, USER_COLUMNS, usersImport } from '@/lib/domain/users';

/** The wrong lines of a checked file of users, to be corrected and sent again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/account/users/import/[importId]/errors'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, managing(actor, 'users:manage'))) return new Response(null, { status: 403 });
  const { importId } = await params;
  return importErrors(actor, {
    name: 'users-errors',
    source: usersImport(actor),
    columns: USER_COLUMNS,
    importId,
  });
}
