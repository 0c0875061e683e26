import { can } from '@/lib/access';
import { downloadResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { openDocument } from '@/lib/domain/enrollment';

/** A document of the own enrollment, to keep. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/enroll/status/documents/[documentId]'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'enrollment:respond')) return new Response(null, { status: 403 });
  const { documentId } = await params;
  return downloadResponse(await orNotFound(openDocument(actor, documentId)));
}
