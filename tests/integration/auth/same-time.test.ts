import { expect, it } from 'vitest';
import { requestPasswordReset, resendVerification } from '@/lib/domain/users';
import { aRequest, anAccount } from './support';

/** A timer may ring a moment before its time. */
const FLOOR_MS = 395;

it.each([
  ['a forgotten password', requestPasswordReset, 'ACTIVE'],
  ['a confirmation sent again', resendVerification, 'UNVERIFIED'],
] as const)(
  'asking for %s takes as long, and says as much, for a name that nobody has',
  async (_what, ask, status) => {
    const { signInName } = await anAccount({ status });
    const took = [];
    for (const name of [signInName, 'nobody@nowhere.example']) {
      const began = performance.now();
      await ask(aRequest(), { signInName: name });
      took.push(performance.now() - began);
    }
    expect(Math.min(...took)).toBeGreaterThanOrEqual(FLOOR_MS);
  },
);
