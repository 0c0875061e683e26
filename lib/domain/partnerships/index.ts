export { authorizeProvider } from './authorize-provider';
export { declinePartnership } from './decline-partnership';
export {
  findPartnershipOffer,
  type Decider,
  type PartnershipOffer,
} from './find-partnership-offer';
export { findAuthorizedNotice, findDeclinedNotice, type PartnershipNotice } from './notices';
export {
  getPartnership,
  listIndirectProviders,
  listIndirectResellers,
  listSharedCustomers,
  type Partner,
  type PartnershipDetail,
  type PartnershipPage,
  type PartnershipRow,
  type SharedCustomer,
  type SharedCustomerPage,
} from './queries';
export { removePartnership } from './remove-partnership';
export { withdrawAccess } from './withdraw-access';
