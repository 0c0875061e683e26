import { can } from '@/lib/access';
import { downloadResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { openDocument } from '@/lib/domain/enrollment';

/** An applicant's document, to keep; the audit says that it was taken. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/program/review/[enrollmentId]/documents/[documentId]'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return new Response(null, { status: 403 });
  const { documentId } = await params;
  return downloadResponse(await orNotFound(openDocument(actor, documentId)));
}
