export {
  countryInSentence,
  countryName,
  type CountryOption,
  countryOptions,
  isCountry,
} from '@/lib/countries';
export {
  assertPrefixAllowed,
  createOrganization,
  domainRefusal,
  initialDomain,
  type NewOrganization,
} from './create-organization';
export { isDomainPrefix, PREFIX_MAX, prefixSkeleton } from './domain-names';
export { findOwnSuspension, type OwnSuspension } from './find-own-suspension';
export { lockStanding, lockStandings } from './lock-standing';
export { requireMayBegin } from './require-may-begin';
export {
  getOrganizationProfile,
  type OrganizationFacts,
  type OwnAgreement,
} from './get-organization-profile';
export { addDomain, MOST_DOMAINS } from './add-domain';
export {
  getDomainProof,
  getRemovableDomain,
  listOwnDomains,
  lockSignInDomains,
  type DomainClaim,
  type OwnDomain,
} from './domains';
export { canonicalDomain, isDomainName } from './own-domain';
export { recheckDomains } from './recheck-domains';
export { dropDomainClaim, removeDomain } from './remove-domain';
export { verifyDomain } from './verify-domain';
