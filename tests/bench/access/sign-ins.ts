import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { PASSWORD_COST } from '@/lib/domain/credentials';
import { median, percentile } from '../measure';
import { signInForm } from './sign-in-form';

const PASSWORD = 'demo-passphrase-2026';
const IN_FLIGHT = 4;

type Post = Awaited<ReturnType<typeof signInForm>>;

let address = 0;
/** An address of its own for every try. */
function nextIp(): string {
  address += 1;
  return `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`;
}

/** How long wrong passwords take for names that exist and for others, in turn. */
export async function measureTiming(url: string, tries: number): Promise<void> {
  const post = await signInForm(url);
  const wrong = async (signInName: string) => {
    const { took, isIn } = await post({ signInName, password: 'no such password', ip: nextIp() });
    if (isIn) throw new Error(`${signInName} came in`);
    return took;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = -10; n < tries; n += 1) {
    const order = n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) {
      const name = kind === 'known' ? `colleague${n + 11}` : `nobody${n + 11}`;
      const took = await wrong(`${name}@meridian.example`);
      if (n >= 0) times[kind].push(took); // the first ones warm up
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  const difference = ((known / unknown - 1) * 100).toFixed(1);
  console.log(
    `wrong password, ${tries} interleaved tries | known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, ${difference} % | within 5 %`,
  );
}

/** Runs something over and over for some seconds, so many at a time. @returns how often a second */
async function rate(seconds: number, atOnce: number, run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  let done = 0;
  const lane = async () => {
    while (performance.now() < end) {
      await run();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (done * 1000) / (performance.now() - began);
}

let person = 0;
async function signInSomebody(post: Post): Promise<void> {
  person = (person % 10_000) + 1;
  const signInName = `colleague${person + 1000}@meridian.example`;
  const { isIn } = await post({ signInName, password: PASSWORD, ip: nextIp() });
  if (!isIn) throw new Error(`${signInName} did not come in`);
}

/** Sign-ins a second beside verifications of argon2id alone, in turn. */
export async function measureRate(url: string, rounds: number, seconds: number): Promise<void> {
  const post = await signInForm(url);
  const stored = await hash(PASSWORD, PASSWORD_COST);
  // As many hashes at once as the application allows itself (decision 24): what the rest costs is seen
  // against that, since the core that is left free is what pages are answered by.
  const cores = Math.max(1, availableParallelism() - 1);
  await rate(1, IN_FLIGHT, () => signInSomebody(post));
  const found: { readonly bare: number; readonly signIns: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await rate(seconds, cores, () => verify(stored, PASSWORD));
    const signIns = await rate(seconds, IN_FLIGHT, () => signInSomebody(post));
    found.push({ bare, signIns });
  }
  const of = (value: (one: (typeof found)[number]) => number) => median(found.map(value));
  console.log(
    `sign-ins a second, ${IN_FLIGHT} in flight | ${of(({ signIns }) => signIns).toFixed(1)}, bare argon2id ${cores} at once ${of(({ bare }) => bare).toFixed(1)}, ratio ${of(({ bare, signIns }) => signIns / bare).toFixed(2)} | at least 0.8`,
  );
}

/** One visitor's page after another for some seconds. @returns each one's milliseconds */
async function visit(address: string, cookie: string, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const began = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    times.push(performance.now() - began);
  }
  return times;
}

/** Somebody's page alone, and while four others sign in, in turn. */
export async function measureBeside(
  url: string,
  cookie: string,
  rounds: number,
  seconds: number,
): Promise<void> {
  const post = await signInForm(url);
  const page = `${url}/customers`;
  await visit(page, cookie, 1);
  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(...(await visit(page, cookie, seconds)));
    const [, times] = await Promise.all([
      rate(seconds, IN_FLIGHT, () => signInSomebody(post)),
      visit(page, cookie, seconds),
    ]);
    beside.push(...times);
  }
  const figures = [0.5, 0.99].map((share) => {
    const [one, other] = [percentile(alone, share), percentile(beside, share)];
    return `${other.toFixed(1)} ms, alone ${one.toFixed(1)}, ratio ${(other / one).toFixed(2)}`;
  });
  console.log(`customers beside ${IN_FLIGHT} sign-ins, median | ${figures[0]} | at most 2`);
  console.log(`customers beside ${IN_FLIGHT} sign-ins, p99 | ${figures[1]} | at most 5`);
}
