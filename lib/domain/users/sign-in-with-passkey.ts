import type { RequestContext } from '@/lib/access';
import { transaction } from '@/lib/db';
import { askForAnyPasskey, provePasskey, spendPasskey } from '@/lib/domain/factors';
import { networkOf, takeLimit } from '@/lib/domain/limits';
import { isIssuerRequired } from '@/lib/domain/openid';
import { Refusal } from '@/lib/refusal';
import { admit, entrant, type SignedIn } from './admit';
import { owesIssuer, standing } from './owes-issuer';

/** Each one keeps a challenge for some minutes. */
const BEGINNINGS = { name: 'passkey-sign-in', times: 120, seconds: 600 };

/**
 * Begins to sign in by a passkey alone.
 * @returns what the browser needs, as JSON; the same for everybody, known or not.
 * @throws Refusal `tooManyRequests`
 */
export async function beginPasskeySignIn(context: RequestContext): Promise<{ options: string }> {
  await takeLimit(BEGINNINGS, networkOf(context.ip));
  return { options: await askForAnyPasskey() };
}

/**
 * Signs in by a passkey alone: it has verified its user (by finger, face or PIN) and is on the
 * device, so it is two factors in one.
 * @throws Refusal `passkeyRefused`; `organizationSignIn` for whoever may come by their issuer only.
 */
export async function signInWithPasskey(
  context: RequestContext,
  { passkey }: { readonly passkey: string },
): Promise<SignedIn> {
  const proved = await provePasskey(passkey, null);
  return transaction(async (tx) => {
    await spendPasskey(tx, proved);
    const { userId: id, organizationId } = proved.owner;
    const user = await tx.user.findFirst({
      where: { id, organizationId, status: 'ACTIVE' },
      select: { ...entrant, ...standing },
    });
    if (user === null) throw new Refusal('passkeyRefused');
    if (owesIssuer(user, await isIssuerRequired(organizationId, tx))) {
      throw new Refusal('organizationSignIn');
    }
    return admit(tx, user, context, { proved: 'all' });
  });
}
