export { authorizeProvider } from './authorize-provider';
export { declinePartnership } from './decline-partnership';
export { findPartnershipOffer, type PartnershipOffer } from './find-partnership-offer';
export { grantAccess } from './grant-access';
export { findPartnershipNews, findDeclinedNotice, type PartnershipNotice } from './notices';
export {
  exportIndirectProviders,
  exportIndirectResellers,
  listIndirectProviders,
  listIndirectResellers,
  type PartnerFileWords,
  type PartnershipPage,
} from './list-partners';
export type { PartnerFilter } from './partner-filter';
export {
  getPartnership,
  listSharedCustomers,
  type Partner,
  type PartnershipDetail,
  type PartnershipRow,
  type SharedCustomer,
  type SharedCustomerPage,
} from './queries';
export { removePartnership } from './remove-partnership';
export { withdrawAccess } from './withdraw-access';
