export {
  getPartner,
  PARTNER_COUNTS_UP_TO,
  type PartnerAdmin,
  type PartnerDetail,
  type PartnerRecord,
  type PartnerSuspension,
} from './get-partner';
export { listPartners, type PartnerRow } from './list-partners';
export { findProviderMail, findSuspensionMail, type SuspensionMail } from './notices';
export { reinstatePartner } from './reinstate-partner';
export { suspendPartner } from './suspend-partner';
export { findCandidate, getCandidate, type Candidate } from './candidate';
export { editProvider } from './edit-provider';
export {
  editProviderSchema,
  findCandidateSchema,
  registerExistingSchema,
  registerProviderSchema,
  reissuePasswordSchema,
} from './provider-schema';
export { registerExistingProvider } from './register-existing-provider';
export { registerProvider, type RegisteredProvider } from './register-provider';
export { reissueProviderPassword } from './reissue-password';
