import { Resolver } from 'node:dns/promises';
import { env } from './env';

/** What DNS says of a domain's mail. `unknown` is no answer in time: it proves nothing. */
export interface MailExchange {
  readonly outcome: 'found' | 'none' | 'noDomain' | 'unknown';
  /** The servers that take its mail, the preferred one first. */
  readonly hosts: readonly string[];
}

const PATIENCE_MS = 1500;

/**
 * Asks for a domain's MX records, waiting 1.5 seconds at most. A "null MX" (RFC 7505) is none.
 * The servers asked are those of the machine, or `DNS_SERVER`.
 */
export async function lookUpMailExchange(domain: string): Promise<MailExchange> {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
  if (env.dnsServer !== undefined) resolver.setServers([env.dnsServer]);
  const limit = setTimeout(() => resolver.cancel(), PATIENCE_MS);
  try {
    const records = await resolver.resolveMx(domain);
    const hosts = records
      .sort((a, b) => a.priority - b.priority)
      .map(({ exchange }) => exchange)
      .filter((exchange) => exchange !== '' && exchange !== '.');
    return { outcome: hosts.length === 0 ? 'none' : 'found', hosts };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND') return { outcome: 'noDomain', hosts: [] };
    return { outcome: code === 'ENODATA' ? 'none' : 'unknown', hosts: [] };
  } finally {
    clearTimeout(limit);
  }
}
