import { describe, expect, it } from 'vitest';
import type { RequestContext } from '@/lib/access';
import { db } from '@/lib/db';
import { limitKey } from '@/lib/domain/limits/limiter';
import { forgetOldNetworks, signInToMembership } from '@/lib/domain/membership';
import { expectRefusal } from '@/tests/support/outcomes';
import { aRequest } from '../auth/support';
import { aMembership, anApplicant, MEMBERSHIP_PASSWORD } from '../enrollment/support';

const DAY = 86_400_000;

/** A membership account that strangers keep guessing at, and a way to sign in to it. */
async function aGuessedAccount() {
  const { userName } = await aMembership({});
  const { admin } = await anApplicant();
  const attempt = (request: RequestContext, password = MEMBERSHIP_PASSWORD) =>
    signInToMembership({ ...admin, request }, { userName, password });
  const guessAll = async () => {
    const key = limitKey('membership', 'account', userName);
    await db.rateLimit.update({ where: { key }, data: { points: 60 } });
    // Whoever has addresses enough takes each of the few tries that are left to strangers.
    await expectRefusal(attempt(aRequest(), 'a guess'), 'membershipSignInFailed');
  };
  return { userName, attempt, guessAll };
}

describe('signing in to the membership directory, while strangers guess', () => {
  it('goes on where somebody signed in to that account lately, by the right password', async () => {
    const { attempt, guessAll } = await aGuessedAccount();
    const [home, elsewhere] = [aRequest(), aRequest()];
    await attempt(home);
    await guessAll();
    await expectRefusal(attempt(elsewhere), 'tooManyAttempts');
    await expect(attempt(home)).resolves.toBeDefined();
    for (let count = 1; count <= 6; count += 1) {
      await expectRefusal(attempt(home, 'a guess'), 'membershipSignInFailed');
    }
    await expectRefusal(attempt(home), 'tooManyAttempts');
  });

  it('waits like everybody where nobody did: of another account, a month ago, or without address', async () => {
    const { userName, attempt, guessAll } = await aGuessedAccount();
    const [home, old] = [aRequest(), aRequest()];
    const nowhere = { ...aRequest(), ip: null };
    await (await aGuessedAccount()).attempt(home);
    await attempt(old);
    await attempt(nowhere);
    await db.membershipNetwork.updateMany({
      where: { account: { userName } },
      data: { lastAt: new Date(Date.now() - 30 * DAY) },
    });
    await guessAll();
    for (const from of [home, old, nowhere]) {
      await expectRefusal(attempt(from), 'tooManyAttempts');
    }
  });

  it('is remembered for a month', async () => {
    await db.membershipNetwork.deleteMany();
    const { attempt } = await aGuessedAccount();
    const [one, other] = [aRequest(), aRequest()];
    await attempt(one);
    await db.membershipNetwork.updateMany({ data: { lastAt: new Date(Date.now() - 31 * DAY) } });
    await attempt(other);
    await attempt(other);
    expect(await forgetOldNetworks()).toBe(1);
    expect(await db.membershipNetwork.count()).toBe(1);
    expect(await forgetOldNetworks()).toBe(0);
  });
});
