import type { RequestContext } from '@/lib/access';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { countAttempt, forgetAttempt, type Counted } from './attempts';
import { limiter, limitKey, networkOf, secondsToWait } from './limiter';

interface Pace {
  /** Failures that cost no waiting. */
  readonly free: number;
  /** The longest wait: a delay, never a lock. */
  readonly maxSeconds: number;
}

interface Counter extends Pace, Counted {
  /** Strangers can shut its gate: who is known to be none passes. */
  readonly isShared?: boolean;
}

/** Which secret is guessed at. */
export interface GuessedSecret {
  readonly kind: string;
  /** How much of one account's secret is tried from everywhere before others wait, too. */
  readonly perAccount: Pace;
  /** What says that one has to wait, and what else to do meanwhile. */
  readonly tooMany: RefusalCode;
}

/** A password: strangers try it, and must not keep its owner waiting for long. */
const OF_PASSWORDS = {
  perAccount: { free: 30, maxSeconds: 30 },
  tooMany: 'tooManyAttempts',
} as const;

/** Seconds to wait before the attempt after this many counted ones: 0, then 1, 2, 4 … */
export function delayAfter(attempts: number, free: number, maxSeconds: number): number {
  return attempts <= free ? 0 : Math.min(2 ** (attempts - free - 1), maxSeconds);
}

/**
 * The narrowest first. One person's mistakes wait soonest; a name tried from everywhere and an address trying every
 * name wait later and shorter, since others may share them.
 */
function countersOf(
  { kind, perAccount }: GuessedSecret,
  account: string,
  ip: string,
): readonly Counter[] {
  return [
    { key: limitKey(kind, 'pair', account, ip), free: 5, maxSeconds: 300 },
    { key: limitKey(kind, 'account', account), ...perAccount, isShared: true },
    { key: limitKey(kind, 'address', ip), free: 60, maxSeconds: 30 },
  ];
}

const gates = limiter(1, 1);
const gateOf = (key: string) => `gate:${key}`;

/** Passes one attempt through the gate of a counter, and shuts it behind for the growing delay. */
async function pass({ key, free, maxSeconds }: Counter, attempts: number): Promise<number> {
  const delay = delayAfter(attempts, free, maxSeconds);
  if (delay === 0) return 0;
  try {
    await gates.consume(gateOf(key), 1, { customDuration: delay });
    return 0;
  } catch (thrown) {
    return secondsToWait(thrown);
  }
}

/**
 * Counts one attempt and passes it through the gates, the narrowest first. Whoever has to wait for
 * mistakes of their own neither counts at the wider gates nor shuts them: one attempt gets through
 * a shut gate's delay, and that must not be taken, again and again, by those who are refused anyway.
 * @throws Refusal `tooMany` with the seconds to wait; the attempt then does not count.
 */
async function admit(
  counters: readonly Counter[],
  tooMany: RefusalCode,
  isNoStranger: () => Promise<boolean>,
): Promise<void> {
  for (let counted = 0; counted < counters.length;) {
    const attempts = await countAttempt(counters.slice(counted));
    counted += attempts.length;
    const [last, points] = [counters[counted - 1], attempts.at(-1)];
    if (last === undefined || points === undefined) return;
    const seconds = await pass(last, points);
    if (seconds === 0 || (last.isShared === true && (await isNoStranger()))) continue;
    await forgetAttempt(counters.slice(0, counted));
    throw new Refusal(tooMany, { params: { seconds } });
  }
}

/**
 * Runs one attempt at a secret, counted beforehand per account and per address, so that attempts
 * made at the same moment count too. After some failures each further attempt waits, longer and
 * longer; success forgets the person's own mistakes. Unknown accounts count like known ones.
 * @param secret which secret is guessed at, e.g. `sign-in`; a name alone stands for a password's pace.
 * @param attempt returns null when the secret was wrong.
 * @param isNoStranger whether this address is one of the account's owner: asked when others keep the
 *   account waiting, who could otherwise keep its owner out for as long as they liked. The owner's own
 *   mistakes, and those of the address, count all the same.
 * @throws Refusal `tooManyAttempts`, or the secret's own, with the seconds to wait; the attempt is then not made.
 */
export async function guardGuessing<T>(
  secret: string | GuessedSecret,
  account: string,
  context: Pick<RequestContext, 'ip'>,
  attempt: () => Promise<T | null>,
  isNoStranger: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<T | null> {
  const guessed = typeof secret === 'string' ? { kind: secret, ...OF_PASSWORDS } : secret;
  const counters = countersOf(guessed, account, networkOf(context.ip));
  await admit(counters, guessed.tooMany, isNoStranger);
  const result = await attempt();
  if (result !== null) {
    const [own, ...shared] = counters;
    await forgetAttempt(shared, own === undefined ? [] : [own.key, gateOf(own.key)]);
  }
  return result;
}
