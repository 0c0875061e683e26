import type { RequestContext } from '@/lib/access';
import { endSessionsByIssuer } from '@/lib/domain/users';
import { idOrNull } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';

/** Whose issuer an address is for, by its last part: the operator's is everybody's. */
export function issuerOwner(part: string): { readonly organizationId: string | null } | null {
  if (part === 'all') return { organizationId: null };
  const organizationId = idOrNull(part);
  return organizationId === null ? null : { organizationId };
}

/** An answer to an issuer, as OpenID Connect Back-Channel Logout 1.0 (2.8) has it. */
function answer(status: 200 | 400, said: Readonly<Record<string, string>>): Response {
  return Response.json(said, { status, headers: { 'Cache-Control': 'no-store' } });
}

function refused(description: string): Response {
  return answer(400, { error: 'invalid_request', error_description: description });
}

/**
 * Takes an issuer's word that somebody's session there has ended, which it posts by itself.
 * @param part the last part of the address: whose issuer it is.
 * @param body what was posted, a form with one `logout_token`.
 * @returns 200 also when nothing was left to end; 400 for whatever proves nothing.
 */
export async function endByIssuer(
  context: RequestContext,
  part: string,
  body: string,
): Promise<Response> {
  const owner = issuerOwner(part);
  const [token, another] = new URLSearchParams(body).getAll('logout_token');
  if (owner === null) return refused('unknown_issuer');
  if (token === undefined || another !== undefined) return refused('one_logout_token_needed');
  try {
    await endSessionsByIssuer(context, { ...owner, token });
    return answer(200, {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.code);
  }
}
