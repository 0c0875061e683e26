import type { GuessedSecret } from '@/lib/domain/limits';

/**
 * Six digits of which three are right at any moment: a name tried from everywhere soon waits a
 * quarter of an hour, which leaves a guesser fewer than a thousandth of a chance a day. Only those
 * who know the password, or hold a session, can make its owner wait; passkeys and recovery codes
 * do not wait.
 */
export const CODE_GUESSES: GuessedSecret = {
  kind: 'second-factor',
  perAccount: { free: 10, maxSeconds: 900 },
  tooMany: 'tooManyCodes',
};

/** Nobody guesses 115 random bits: this only keeps the tries few. */
export const RECOVERY_GUESSES: GuessedSecret = {
  kind: 'recovery-code',
  perAccount: { free: 30, maxSeconds: 30 },
  tooMany: 'tooManyCodes',
};
