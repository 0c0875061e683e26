import disposableDomains from 'disposable-email-domains';
import disposableFamilies from 'disposable-email-domains/wildcard.json';
import freeDomains from 'free-email-domains';
import { parse } from 'tldts';

/** Providers that give mailboxes to anybody under many countries' domains: `yahoo.*` and the like. */
const REGIONAL_FAMILIES = new Set([
  'aol',
  'gmail',
  'googlemail',
  'hotmail',
  'icloud',
  'live',
  'outlook',
  'rocketmail',
  'yahoo',
  'ymail',
]);

/** What the lists of the two packages lack, or must not lose. */
const SUPPLEMENT = [
  'aim.com',
  'fastmail.com',
  'gmx.com',
  'gmx.es',
  'hey.com',
  'hushmail.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'passport.com',
  'pm.me',
  'proton.me',
  'protonmail.ch',
  'protonmail.com',
  'tuta.com',
  'tutanota.com',
  'web.de',
  'yandex.com',
  'yandex.ru',
  'zoho.com',
  'zohomail.com',
];

const WEBMAIL = new Set<string>([
  ...freeDomains,
  ...disposableDomains,
  ...disposableFamilies,
  ...SUPPLEMENT,
]);

/**
 * Whether an address belongs to a web-mail or disposable-mail provider, where anybody gets a
 * mailbox (spec E7). It looks at the registrable domain and what stands under it, so a company
 * whose name merely contains such a word (`mail.gmail.com.example.org`) is not one.
 * @param email a valid address in lower case
 */
export function isWebmail(email: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1);
  const { domain, domainWithoutSuffix } = parse(host, { allowPrivateDomains: false });
  if (domain === null) return WEBMAIL.has(host);
  if (domainWithoutSuffix !== null && REGIONAL_FAMILIES.has(domainWithoutSuffix)) return true;
  // example: a.b.example.org, then b.example.org, then example.org
  for (let name = host; name.length >= domain.length; name = name.slice(name.indexOf('.') + 1)) {
    if (WEBMAIL.has(name)) return true;
    if (name === domain) break;
  }
  return false;
}
