import { endByIssuer, requestContext } from '@/lib/auth';

/** Where an issuer tells that somebody's session there has ended; the token it signs is the key. */
export async function POST(
  request: Request,
  context: RouteContext<'/sign-in/backchannel-logout/[issuer]'>,
): Promise<Response> {
  const { issuer } = await context.params;
  return endByIssuer(await requestContext(), issuer, await request.text());
}
