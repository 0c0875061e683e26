import { can } from '@/lib/access';
import { downloadResponse, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { openDocument } from '@/lib/domain/enrollment';
import { Refusal } from '@/lib/refusal';

/** An applicant's document, to keep, for a reviewer who does not belong to it; the audit says that it was taken. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/program/review/[enrollmentId]/documents/[documentId]'>,
): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return new Response(null, { status: 403 });
  const { documentId } = await params;
  try {
    return downloadResponse(await orNotFound(openDocument(actor, documentId)));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ownEnrollment') {
      return new Response(null, { status: 403 });
    }
    throw error;
  }
}
