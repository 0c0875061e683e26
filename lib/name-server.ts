import { Resolver } from 'node:dns/promises';
import { env } from './env';

/** What DNS answered; `unknown` is no answer in time, or a name server that failed. */
export type Answer<T> =
  | { readonly outcome: 'found'; readonly records: readonly T[] }
  | { readonly outcome: 'none' | 'noDomain' | 'unknown' };

/**
 * Asks DNS one question, waiting so long at most, whatever the server does. The servers asked are
 * those of the machine, or `DNS_SERVER`.
 */
async function ask<T>(
  patienceMs: number,
  question: (resolver: Resolver) => Promise<T[]>,
): Promise<Answer<T>> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 });
  if (env.dnsServer !== undefined) resolver.setServers([env.dnsServer]);
  const limit = setTimeout(() => resolver.cancel(), patienceMs);
  try {
    const records = await question(resolver);
    return records.length === 0 ? { outcome: 'none' } : { outcome: 'found', records };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND') return { outcome: 'noDomain' };
    return { outcome: code === 'ENODATA' ? 'none' : 'unknown' };
  } finally {
    clearTimeout(limit);
  }
}

/** What DNS says of a domain's mail. `unknown` is no answer in time: it proves nothing. */
export interface MailExchange {
  readonly outcome: 'found' | 'none' | 'noDomain' | 'unknown';
  /** The servers that take its mail, the preferred one first. */
  readonly hosts: readonly string[];
}

const MAIL_PATIENCE_MS = 1500;
const TEXT_PATIENCE_MS = 3000;

/** Asks for a domain's MX records, waiting 1.5 seconds at most. A "null MX" (RFC 7505) is none. */
export async function lookUpMailExchange(domain: string): Promise<MailExchange> {
  const answer = await ask(MAIL_PATIENCE_MS, (resolver) => resolver.resolveMx(domain));
  if (answer.outcome !== 'found') return { outcome: answer.outcome, hosts: [] };
  const hosts = answer.records
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== '' && exchange !== '.');
  return { outcome: hosts.length === 0 ? 'none' : 'found', hosts };
}

/** Asks for a domain's TXT records, waiting three seconds at most; each is one text. */
export async function lookUpTexts(domain: string): Promise<Answer<string>> {
  return ask(TEXT_PATIENCE_MS, async (resolver) =>
    (await resolver.resolveTxt(domain)).map((parts) => parts.join('')),
  );
}
