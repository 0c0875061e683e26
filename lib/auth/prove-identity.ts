import type { Actor } from '@/lib/access';
import { proveIdentity as prove, type IdentityProof } from '@/lib/domain/users';
import { writeSessionCookie } from './session-cookie';

/**
 * Takes the proof that the actor was asked for; the browser goes on with a new session cookie.
 * @returns the actor, proved a moment ago.
 * @throws Refusal as `proveIdentity` of the users domain does.
 */
export async function proveIdentity(actor: Actor, proof: IdentityProof): Promise<Actor> {
  const { secret, sessionId, provedAt } = await prove(actor, proof);
  await writeSessionCookie(secret);
  return { ...actor, sessionId, provedAt };
}
