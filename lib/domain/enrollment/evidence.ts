import { getDomain } from 'tldts';
import { compareCompanyNames, type NameRelation } from './rules/legal-name';
import type { Snapshot } from './snapshot';

/** How the contact's domain relates to what is known to be the organization's. */
export type DomainRelation = 'same' | 'related' | 'website' | 'other';

/** What a reviewer looks at first; found without asking anybody. */
export interface Evidence {
  readonly contactDomain: string;
  readonly domain: DomainRelation;
  /** The legal name against the name of the membership profile. */
  readonly name: NameRelation;
  readonly sameCountry: boolean;
  readonly warnings: Snapshot['warnings'];
}

/** What evidence is read off: a submission, or what an organization wants to be from now on. */
export type Declared = Pick<
  Snapshot,
  'organization' | 'legalProfile' | 'primaryContact' | 'warnings'
> & {
  readonly profile: Omit<Snapshot['profile'], 'id'>;
  readonly support: Pick<Snapshot['support'], 'website'>;
};

/**
 * Reads the evidence off what was declared. Pure.
 * @param domains the organization's own: those under the portal's suffix prove nothing.
 */
export function evidenceOf(snapshot: Declared, domains: readonly string[]): Evidence {
  const contactDomain = snapshot.primaryContact.email.replace(/^.*@/, '').toLowerCase();
  return {
    contactDomain,
    domain: relationOf(contactDomain, domains, snapshot.support.website),
    name: compareCompanyNames(snapshot.legalProfile.legalName, snapshot.profile.name),
    sameCountry: snapshot.profile.country === snapshot.organization.country,
    warnings: snapshot.warnings,
  };
}

function relationOf(contact: string, domains: readonly string[], website: string): DomainRelation {
  if (domains.includes(contact)) return 'same';
  const owner = getDomain(contact) ?? contact;
  if (domains.some((name) => getDomain(name) === owner)) return 'related';
  return getDomain(website) === owner ? 'website' : 'other';
}
