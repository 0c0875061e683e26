import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { verifyPassword } from '../credentials';
import { guardGuessing, networkOf } from '../limits';
import { isKnownNetwork, noteNetwork } from './known-networks';

/**
 * Proves a sign-in to the membership directory and returns the account's id. An unknown user name
 * gets the words, and takes the time, of a wrong password; guessing is slowed down, but where somebody
 * signed in to that account lately, not by what strangers guess.
 * @throws Refusal `membershipSignInFailed`, `tooManyAttempts`
 */
export async function signInToMembership(
  actor: Actor,
  { userName, password }: { readonly userName: string; readonly password: string },
): Promise<string> {
  authorize(actor, 'membership:associate');
  const { request } = actor;
  const attempt = async () => {
    const account = await db.membershipAccount.findUnique({
      where: { userName },
      select: { id: true, passwordHash: true },
    });
    const from = networkOf(request.ip);
    const matches = await verifyPassword(account?.passwordHash ?? null, password, from);
    return matches && account !== null ? account.id : null;
  };
  const accountId = await guardGuessing('membership', userName, request, attempt, () =>
    isKnownNetwork(userName, request),
  );
  if (accountId === null) throw new Refusal('membershipSignInFailed', { field: 'password' });
  await noteNetwork(accountId, request);
  return accountId;
}
