export {
  ANSWER_STEPS,
  answerForm,
  answerSchemas,
  type Answers,
  type AnswerStep,
  type LegalProfileAnswers,
  type PrimaryContactAnswers,
} from './answers';
export { applyTransition, type Change, type Changed } from './apply-transition';
export {
  associateMembership,
  chooseProfile,
  leaveMembership,
  listOwnProfiles,
  nameMembership,
} from './associate-membership';
export { addBusinessDays, expectedAnswer, REVIEW_BUSINESS_DAYS } from './business-days';
export { changePrimaryContact } from './change-primary-contact';
export { confirmPrimaryContact } from './confirm-primary-contact';
export type { LiveEnrollment } from './draft';
export * from './policy';
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
export { resendContactLink } from './resend-contact-link';
export { addressRule, stateName } from './rules/address';
export { legalNameWarnings, type LegalNameWarning } from './rules/legal-name';
export { formatPhone } from './rules/phone';
export { isRegistrationNumberRequired } from './rules/registration-number';
export { saveAnswers } from './save-answers';
export { readSnapshot, type Snapshot } from './snapshot';
export { newReference, startEnrollment } from './start-enrollment';
export {
  canOpen,
  isStepId,
  openStep,
  STEP_IDS,
  taskList,
  TASKS,
  type Progress,
  type StepId,
  type Task,
  type TaskLine,
} from './steps';
export { submitEnrollment } from './submit-enrollment';
