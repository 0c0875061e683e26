import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@/lib/refusal';

/** argon2id (the package's default algorithm) with OWASP's first choice of cost. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes at work at once: one core stays free, so that pages stay quick while many sign in. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** Beyond this queue a further sign-in is told to come back instead of waiting. */
const MAX_WAITING = 200;

let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) {
      throw new Refusal('tooManyRequests', { params: { seconds: 10 } });
    }
    // Whoever finishes hands its place over: `working` does not change.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    working += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

/**
 * The argon2id hash of a password, taken exactly as typed.
 * @throws Refusal `tooManyRequests` when the server has more hashes waiting than it should.
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Of many hashes, so many are in the queue at once: whoever signs in meanwhile is not kept waiting. */
const LANES = Math.max(1, Math.floor(AT_ONCE / 2));

/** The hashes of many passwords, in their order, beside what else the server has to hash. */
export async function hashPasswords(passwords: readonly string[]): Promise<string[]> {
  const hashes = new Map<number, string>();
  const rest = passwords.entries();
  const lane = async () => {
    for (const [index, password] of rest) hashes.set(index, await hashPassword(password));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return passwords.map((_, index) => hashes.get(index) ?? '');
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. With `null` (nobody has that name) a decoy is
 * verified and the answer is `false`, so that an unknown name costs what a wrong password costs.
 * @throws Refusal `tooManyRequests` as `hashPassword` does.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hash(randomBytes(32).toString('base64url'), COST);
  const stored = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(stored, password));
  return matches && passwordHash !== null;
}
