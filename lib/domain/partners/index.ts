export {
  getPartner,
  PARTNER_COUNTS_UP_TO,
  type PartnerAdmin,
  type PartnerDetail,
  type PartnerSuspension,
} from './get-partner';
export { listPartners, type PartnerRow } from './list-partners';
export { findSuspensionMail, type SuspensionMail } from './notices';
export { reinstatePartner } from './reinstate-partner';
export { suspendPartner } from './suspend-partner';
