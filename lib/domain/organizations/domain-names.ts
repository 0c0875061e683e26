/** Longest prefix of an initial domain. */
export const PREFIX_MAX = 27;

/** Names that belong to the service itself or that mail and the web give a meaning. */
const RESERVED = [
  ...['abuse', 'account', 'accounts', 'admin', 'administrator', 'api', 'app', 'autoconfig'],
  ...['autodiscover', 'billing', 'cdn', 'demo', 'dns', 'ftp', 'help', 'hostmaster', 'imap', 'info'],
  ...['localhost', 'login', 'mail', 'mta-sts', 'mx', 'noreply', 'no-reply', 'ns', 'ns1', 'ns2'],
  ...['operator', 'partner', 'partners', 'pop', 'portal', 'postmaster', 'program', 'root'],
  ...['security', 'sign-in', 'smtp', 'ssl', 'static', 'status', 'support', 'system', 'test'],
  ...['webmail', 'webmaster', 'www', 'wpad'],
];

/**
 * Whether a prefix, in lower case, has the form of one: 1 to 27 letters, digits and hyphens, no
 * hyphen at either end nor two in the third and fourth place (those names mean something in DNS).
 */
export function isDomainPrefix(prefix: string): boolean {
  return (
    prefix.length <= PREFIX_MAX &&
    /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(prefix) &&
    !/^..--/.test(prefix)
  );
}

/**
 * The look-alike form of a prefix: two prefixes a reader could take for each other have the same
 * one. Hyphens vanish, and characters of the same shape become one.
 */
export function prefixSkeleton(prefix: string): string {
  return prefix
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

const reservedSkeletons = new Set(RESERVED.map(prefixSkeleton));

/**
 * Whether nobody may take the prefix: a name of the service, or one like the operator's own.
 * @param own names of the brand and of the vendor.
 */
export function isReservedPrefix(prefix: string, own: readonly string[]): boolean {
  const skeleton = prefixSkeleton(prefix);
  return reservedSkeletons.has(skeleton) || own.some((name) => prefixSkeleton(name) === skeleton);
}
