import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { AT_ONCE, inTurn } from './turns';

/**
 * argon2id (the package's default algorithm) at libsodium's cost for people who wait: 64 MiB, twice
 * (crypto_pwhash_OPSLIMIT_INTERACTIVE and _MEMLIMIT_INTERACTIVE), above OWASP's least. Decision 25.
 */
export const PASSWORD_COST = { memoryCost: 65_536, timeCost: 2, parallelism: 1 } as const;

const { memoryCost, timeCost, parallelism } = PASSWORD_COST;
const AT_THIS_COST = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;

/** Whether a hash was made at another cost than is asked today. */
export function isOutdatedHash(passwordHash: string): boolean {
  return !passwordHash.startsWith(AT_THIS_COST);
}

/** Whose work it is where nobody asks for it from outside. */
const OURSELVES = 'ourselves';

/**
 * The argon2id hash of a password, taken exactly as typed.
 * @param from who has it made, such as their address: each side waits behind itself.
 * @throws Refusal `tooManyRequests` when the server has more hashes waiting than it should.
 */
export function hashPassword(password: string, from: string = OURSELVES): Promise<string> {
  return inTurn(from, () => hash(password, PASSWORD_COST));
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

/** Does the work of one verification, whose answer is always no. */
async function verifyDecoy(password: string): Promise<false> {
  decoy ??= hash(randomBytes(32).toString('base64url'), PASSWORD_COST);
  await verify(await decoy, password);
  return false;
}

/**
 * Whether the password is the one behind the hash. With `null` (nobody has that name) a decoy is
 * verified and the answer is `false`, so that an unknown name costs what a wrong password costs; so
 * is one after a hash of an earlier, lower cost that did not fit.
 * @param from as for `hashPassword`.
 * @throws Refusal `tooManyRequests` as `hashPassword` does.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  from: string = OURSELVES,
): Promise<boolean> {
  return inTurn(from, async () => {
    if (passwordHash === null) return verifyDecoy(password);
    if (await verify(passwordHash, password)) return true;
    return isOutdatedHash(passwordHash) && verifyDecoy(password);
  });
}
