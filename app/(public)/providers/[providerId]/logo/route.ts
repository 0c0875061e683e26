import { findLogo } from '@/lib/domain/listings';

/**
 * A provider's logo. Its address changes with the picture, so everybody may keep that; nobody keeps
 * that there is none, which can change at the same address.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/providers/[providerId]/logo'>,
): Promise<Response> {
  const bytes = await findLogo((await params).providerId);
  if (bytes === null) {
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  }
  return new Response(bytes, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
  });
}
