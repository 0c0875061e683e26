import { domainToASCII } from 'node:url';
import { parse } from 'tldts';

/** How the text of the record begins that proves a domain. */
const RECORD = 'partner-center-verification=';

/** Labels of letters, digits and hyphens, at least two, none all digits at the end (RFC 1123). */
const NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/** A domain as people type it, in its canonical form: lower case, ASCII, no dot at the end. */
export function canonicalDomain(typed: string): string {
  return domainToASCII(typed.trim().replace(/\.$/, '')).toLowerCase();
}

/** Whether a canonical name has the form of a domain. */
export function isDomainName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Why a canonical name can be no organization's own domain; null when it can: it is not a name, one
 * under which anybody registers names (such as `co.uk`), or one of the portal's.
 */
export function ownDomainProblem(
  name: string,
  tenantSuffix: string,
): 'domainNameInvalid' | 'domainNameReserved' | null {
  if (!isDomainName(name)) return 'domainNameInvalid';
  const isOurs =
    name === tenantSuffix || name.endsWith(`.${tenantSuffix}`) || tenantSuffix.endsWith(`.${name}`);
  if (isOurs) return 'domainNameReserved';
  return parse(name, { allowPrivateDomains: true }).domain === null ? 'domainNameReserved' : null;
}

/** The text of the TXT record that proves a claim. */
export function recordText(token: string): string {
  return `${RECORD}${token}`;
}

/** What the TXT records of a domain say of a claim: proved, another one's record, or none of ours. */
export function judgeTexts(
  texts: readonly string[],
  token: string,
): 'proved' | 'domainRecordDiffers' | 'domainRecordMissing' {
  const ours = texts.map((text) => text.trim()).filter((text) => text.startsWith(RECORD));
  if (ours.includes(recordText(token))) return 'proved';
  return ours.length === 0 ? 'domainRecordMissing' : 'domainRecordDiffers';
}

/** Days for which the record of a verified domain may be gone before the domain lapses. */
const GRACE_DAYS = 14;

const DAY = 86_400_000;

/** When a domain lapses whose record is gone since then. */
export function lapsesAt(missingSince: Date): Date {
  return new Date(missingSince.getTime() + GRACE_DAYS * DAY);
}

/** What a look at the record of a verified domain leads to (docs/decisions). */
export type Recheck = 'warn' | 'lapse' | 'restore' | 'nothing';

/** Judges such a look. @param isThere whether the record proves the domain */
export function judgeRecheck(
  {
    missingSince,
    lapsedAt,
  }: { readonly missingSince: Date | null; readonly lapsedAt: Date | null },
  isThere: boolean,
  now: Date,
): Recheck {
  if (isThere) return missingSince === null ? 'nothing' : 'restore';
  if (missingSince === null) return 'warn';
  return lapsedAt === null && lapsesAt(missingSince) <= now ? 'lapse' : 'nothing';
}
