export { acceptPartnerAgreement } from './accept-partner-agreement';
export {
  findAcceptedAgreements,
  getCurrentAgreement,
  recordAcceptance,
  type Agreement,
} from './agreements';
export { sameRegion, type Region } from './regions';
