import disposableDomains from 'disposable-email-domains';
import disposableFamilies from 'disposable-email-domains/wildcard.json';
import freeDomains from 'free-email-domains';
import { parse } from 'tldts';

/**
 * Providers that give mailboxes to anybody under many countries' domains: `yahoo.es`,
 * `yahoo.co.uk` and the like.
 */
const REGIONAL_FAMILIES = new Set([
  'aol',
  'gmail',
  'gmx',
  'googlemail',
  'hotmail',
  'icloud',
  'live',
  'outlook',
  'protonmail',
  'rocketmail',
  'tutanota',
  'yahoo',
  'yandex',
  'ymail',
  'zoho',
  'zohomail',
]);

/** A country's suffix, or `com`: under others (`live.agency`) the word is a company's own. */
const REGIONAL_SUFFIX = /^(?:com?\.)?[a-z]{2}$|^com$/;

/** What the lists of the two packages lack, or must not lose. */
const SUPPLEMENT = [
  '163.net',
  'aim.com',
  'fastmail.com',
  'gmx.com',
  'gmx.es',
  'hey.com',
  'hushmail.com',
  'keemail.me',
  'mac.com',
  'mail.com',
  'mail.ru',
  'mailbox.org',
  'mailo.com',
  'me.com',
  'msn.com',
  'passport.com',
  'pm.me',
  'privaterelay.appleid.com',
  'proton.me',
  'protonmail.ch',
  'protonmail.com',
  'startmail.com',
  'tuta.com',
  'tutamail.com',
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
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host, { allowPrivateDomains: false });
  if (domain === null) return WEBMAIL.has(host);
  const isRegional = publicSuffix !== null && REGIONAL_SUFFIX.test(publicSuffix);
  if (isRegional && REGIONAL_FAMILIES.has(domainWithoutSuffix ?? '')) return true;
  // example: a.b.example.org, then b.example.org, then example.org
  for (let name = host; name.length >= domain.length; name = name.slice(name.indexOf('.') + 1)) {
    if (WEBMAIL.has(name)) return true;
    if (name === domain) break;
  }
  return false;
}
