export { acceptRelationship } from './accept-relationship';
export { declineRelationship } from './decline-relationship';
export { isCustomer } from './is-customer';
export { endRelationship } from './end-relationship';
export {
  findRelationshipOffer,
  type AskingPartner,
  type RelationshipOffer,
} from './find-relationship-offer';
export { namesOf, searchWords } from './names';
export { whyNotCustomer } from './policy';
export type { CustomerRow } from './customer-columns';
export type { CustomerFilter, CustomerTurn } from './list-filter';
export { type CustomerAccount, type StandingAccount } from './account';
export { assignSupportContact } from './assign-support-contact';
export { changeCustomerTags } from './change-customer-tags';
export { editCustomer } from './edit-customer';
export { exportCustomers, type CustomerFileWords } from './export-customers';
export { listFormerCustomers, type FormerCustomer } from './former-customers';
export { getCustomer, listCustomers, type CustomerPage, type CustomerRecord } from './queries';
export {
  getPartnerRelationship,
  getPartnerRelationships,
  type GrantedRelationship,
  type PastRelationship,
} from './relationships';
export { findDeclinedMail, findRelationshipMail, type RelationshipMail } from './mail';
export { removeCustomer } from './remove-customer';
export { renameOrganization } from './rename-organization';
export { withdrawPrivileges } from './withdraw-privileges';
export { clearSelection, getSelection, selectCustomers, type Selection } from './selection';
export { tagCustomers } from './tag-customers';
export { getMatchingCount, tagMatchingCustomers } from './tag-matching';
