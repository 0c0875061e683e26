export { MAX_FILE_BYTES } from '@/lib/files';
export { addDocument } from './add-document';
export type { ChangedPart } from './amendments/content';
export { failAmendmentCheck } from './amendments/fail-amendment-check';
export { getAmendment, type AmendmentReview } from './amendments/get-amendment';
export {
  listAmendments,
  type AmendmentFilter,
  type AmendmentListRow,
  type AmendmentPage,
} from './amendments/list-amendments';
export { findAmendmentMail, type AmendmentMailFacts } from './amendments/mail-facts';
export { passAmendmentCheck } from './amendments/pass-amendment-check';
export {
  isAmendmentPath,
  isLastCheck,
  type AmendmentTransition,
  type Part,
} from './amendments/policy';
export { reopenAmendmentCheck } from './amendments/reopen-amendment-check';
export { resendAmendedContactLink } from './amendments/resend-amended-contact-link';
export { sendAmendment, type SentAmendment } from './amendments/send-amendment';
export type { AmendmentStanding } from './amendments/standing';
export { withdrawAmendment } from './amendments/withdraw-amendment';
export {
  answerForm,
  answerSchemas,
  type Answers,
  type AnswerStep,
  type PrimaryContactAnswers,
} from './answers';
export { applyTransition, type Change, type Changed } from './apply-transition';
export { askDueDiligence } from './ask-due-diligence';
export { assignEnrollment } from './assign-enrollment';
export {
  associateMembership,
  chooseProfile,
  leaveMembership,
  listOwnProfiles,
  nameMembership,
} from './associate-membership';
export { authorizeEnrollment } from './authorize-enrollment';
export { enrollProgramMember } from './enroll-program-member';
export { BUSINESS_DAY_MINUTES, expectedAnswer, REVIEW_BUSINESS_DAYS } from './business-days';
export { changePrimaryContact } from './change-primary-contact';
export { changeSupport } from './change-support';
export {
  findCompanyProfile,
  findProfileForm,
  profileFormSchema,
  type CompanyProfile,
  type ProfileForm,
} from './company-profile';
export { companyFacts, type CompanyFacts } from './company-facts';
export type { DeskState } from './asked';
export type { AddressOnRecord } from './rules/address-lines';
export { confirmPrimaryContact } from './confirm-primary-contact';
export { listReviews, type ReviewFilter, type ReviewPage, type ReviewRow } from './desk-queries';
export type { LiveEnrollment } from './draft';
export { ALL_DOCUMENT_TYPES, DOCUMENT_MONTHS, documentsFor, type DocumentType } from './documents';
export { escalateEnrollment } from './escalate-enrollment';
export type { DomainRelation, Evidence } from './evidence';
export { failCheck } from './fail-check';
export {
  proposedAddress,
  proposedContact,
  type ComparedFact,
  type ProposedAddress,
  type ProposedContact,
} from './from-directory';
export { dismissFirstStep, findFirstSteps, restoreFirstSteps } from './first-steps';
export { type FirstStep, type FirstStepId, type FirstSteps } from './first-steps-policy';
export { getReview, type Review } from './get-review';
export type { ReviewedCheck } from './load-review';
export {
  findEnrollmentSummary,
  findHomeFacts,
  HOME_COUNTS_UP_TO,
  MEDIAN_DAYS,
  type EnrollmentSummary,
  type HomeAgreement,
  type HomeFigures,
} from './home-queries';
export {
  FIGURE_PERIODS,
  findProgramFigures,
  type FigurePeriod,
  type PeriodFigures,
  type ProgramFigures,
  type StateFigures,
} from './figures';
export { getMemberRecord, type MemberRecord } from './member-record';
export { type LegalProfileAnswers } from './legal-profile';
export { addressShape, taxIdField } from './legal-profile';
export { legalProfileForm, type LegalProfileForm } from './legal-profile-form';
export { askMailEvidence, keepMailEvidence, type MailEvidence } from './mail-evidence';
export { openDocument, type OpenedDocument } from './open-document';
export { passCheck } from './pass-check';
export * from './policy';
export { postMessage } from './post-message';
export {
  findContactRequest,
  findEnrollmentEvent,
  findEnrollmentMailFacts,
  findStanding,
  findWizard,
  type ContactRequest,
  type EnrollmentMailFacts,
  type EnrollmentStanding,
} from './queries';
export { rejectEnrollment } from './reject-enrollment';
export { findRelated, type RelatedFacts } from './related';
export { reopenCheck } from './reopen-check';
export { reopenDecision } from './reopen-decision';
export { resendContactLink } from './resend-contact-link';
export { stateCode, stateName } from './rules/address';
export { legalNameWarnings, type LegalNameWarning, type NameRelation } from './rules/legal-name';
export { companyName } from './company-name';
export { timeZoneOf } from './rules/clock';
export { formatPhone } from '@/lib/phone';
export { saveAnswers } from './save-answers';
export { readSnapshot, type Snapshot } from './snapshot';
export { startEnrollment } from './start-enrollment';
export {
  canOpen,
  isStepId,
  NO_PROGRESS,
  openStep,
  taskList,
  type Progress,
  type StepId,
  type Task,
  type TaskLine,
} from './steps';
export { submitEnrollment } from './submit-enrollment';
export { findOwnThread, type Thread, type ThreadEntry } from './thread';
