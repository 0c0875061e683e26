export {
  acceptCustomerAgreement,
  acceptedAgreement,
  acceptPartnerAgreement,
} from './accept-agreement';
export {
  ACCEPTANCES_COUNTED_UP_TO,
  exportAcceptances,
  getAgreementDocument,
  listAcceptances,
  listAgreementVersions,
  type AcceptanceRow,
  type DeskDocument,
  type DeskVersion,
} from './agreement-desk';
export {
  agreementFacts,
  agreementShownTo,
  findAgreementStandings,
  getAgreementStanding,
  standingFrom,
  type AgreementFacts,
} from './agreement-facts';
export {
  findAgreementMail,
  findReminderMail,
  findWithdrawnMail,
  type AgreementMail,
  type ReminderMail,
} from './agreement-mail';
export {
  mayTransact,
  type AgreementStanding,
  type CustomerAgreementState,
  type VersionState,
} from './agreement-policy';
export {
  getCurrentAgreement,
  recordAcceptance,
  type Acceptance,
  type Agreement,
} from './agreements';
export { recordAttestation, type Attestation } from './attest-agreement';
export { announceAgreements } from './announce-agreements';
export { discardAgreementDraft, editAgreementDraft, startAgreementDraft } from './draft-agreement';
export {
  listMissingAcceptances,
  type MissingDocument,
  type MissingFilter,
  type MissingRow,
} from './missing-acceptances';
export { publishAgreement, withdrawAgreement } from './publish-agreement';
export {
  getAgreementOverview,
  getAgreementVersion,
  type AgreementOverview,
  type AgreementVersion,
  type Evidence,
  type VersionSummary,
} from './read-agreement';
export { remindEverybodyOfAgreement, remindOfAgreement } from './remind-agreement';
export { amendRegionalRules } from './amend-regional-rules';
export {
  findRegionalRules,
  getRegionalRules,
  holdRegionalRules,
  type Amendment,
} from './regional-rules';
export {
  countriesInRegionOf,
  REGIONS,
  sameRegion,
  type Region,
  type RegionalRules,
} from './regions';
