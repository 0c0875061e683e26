import { findLogo } from '@/lib/domain/listings';

/** A provider's logo. Its address changes with the picture, so browsers may keep it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/providers/[providerId]/logo'>,
): Promise<Response> {
  const bytes = await findLogo((await params).providerId);
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { 'Content-Type': 'image/png' } });
}
