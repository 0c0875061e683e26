import type { RefusalCode } from '@/lib/refusal';
import type { REASONS } from './policy';

/** Why a check has failed or an enrollment was rejected. */
export type FailureReason = (typeof REASONS)[keyof typeof REASONS][number];

/** What can be uploaded as proof, by the check that it serves (reference of the field, §4.6). */
export const DOCUMENT_TYPES = {
  EMPLOYMENT: ['employmentLetter', 'domainRegistration', 'domainInvoice'],
  BUSINESS: ['businessRegistration', 'taxCertificate', 'articlesOfAssociation', 'utilityBill'],
  DUE_DILIGENCE: ['questionnaire', 'ownershipStatement', 'otherEvidence'],
} as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[keyof typeof DOCUMENT_TYPES][number];

/** Every type, in the order of the checks. */
export const ALL_DOCUMENT_TYPES: readonly DocumentType[] = Object.values(DOCUMENT_TYPES).flat();

/** The documents that make each reason go away, the surest first; none where no paper helps. */
const REMEDIES: Readonly<Record<FailureReason, readonly DocumentType[]>> = {
  contactNotEmployed: ['employmentLetter'],
  domainNotOwned: ['domainRegistration', 'domainInvoice'],
  contactUnreachable: ['employmentLetter'],
  companyNotFound: ['businessRegistration', 'articlesOfAssociation', 'taxCertificate'],
  nameMismatch: ['businessRegistration', 'articlesOfAssociation'],
  addressMismatch: ['utilityBill', 'businessRegistration', 'taxCertificate'],
  registrationMismatch: ['businessRegistration', 'taxCertificate'],
  questionsUnanswered: ['questionnaire', 'otherEvidence'],
  riskNotAccepted: ['ownershipStatement', 'otherEvidence'],
  checksFailed: ['businessRegistration', 'employmentLetter', 'otherEvidence'],
  duplicateCompany: [],
  notEligible: [],
};

export function documentsFor(reason: FailureReason): readonly DocumentType[] {
  return REMEDIES[reason];
}

export function isDocumentType(value: string): value is DocumentType {
  return ALL_DOCUMENT_TYPES.some((type) => type === value);
}

export function isFailureReason(value: string): value is FailureReason {
  return Object.hasOwn(REMEDIES, value);
}

/** How old a document may be (spec E10). */
export const DOCUMENT_MONTHS = 12;
/** More documents than this are no proof but a burden, to the reviewers and to the store. */
export const MAX_DOCUMENTS = 40;

/**
 * Why a document of this date is not taken; null when it is.
 * @param issuedOn as `2026-11-22`
 * @param today the same, by the sender's clock
 */
export function issueProblem(issuedOn: string, today: string): RefusalCode | null {
  if (issuedOn > today) return 'documentInFuture';
  const oldest = new Date(`${today}T00:00:00Z`);
  oldest.setUTCMonth(oldest.getUTCMonth() - DOCUMENT_MONTHS);
  return issuedOn < oldest.toISOString().slice(0, 10) ? 'documentTooOld' : null;
}
