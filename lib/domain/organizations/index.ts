export {
  countryInSentence,
  countryName,
  type CountryOption,
  countryOptions,
  isCountry,
} from './countries';
export {
  assertPrefixAllowed,
  createOrganization,
  domainRefusal,
  initialDomain,
  type NewOrganization,
} from './create-organization';
export { isDomainPrefix, PREFIX_MAX, prefixSkeleton } from './domain-names';
export { lockStanding } from './lock-standing';
export { getOrganizationProfile, type OrganizationFacts } from './get-organization-profile';
export { renameOrganization } from './rename-organization';
