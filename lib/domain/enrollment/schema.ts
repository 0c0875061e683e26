import { z } from 'zod';
import { checkbox, optionalParagraphs, paragraphs, tickedBox } from '@/lib/form-fields';
import {
  membershipPasswordSchema,
  membershipUserNameSchema,
  profileChoiceSchema,
} from '../membership/schema';
import { ALL_DOCUMENT_TYPES } from './documents';
import { FIRST_STEPS } from './first-steps-policy';
import { REASONS, REOPENING_REASONS } from './policy';

/** The version of the enrollment that a form was shown with; a hidden field. */
const version = z.coerce.number().int().min(1).max(1_000_000_000);

export const startSchema = z.object({});
export const versionSchema = z.object({ version });
export const nameMembershipSchema = z.object({ version, userName: membershipUserNameSchema });
export const associateMembershipSchema = z.object({
  version,
  password: membershipPasswordSchema,
});
export const chooseProfileSchema = z.object({ version, profileId: profileChoiceSchema });

/** The two things that the primary contact confirms. */
export const confirmContactSchema = z.object({
  link: z.string().min(1).max(200),
  signedUp: tickedBox('confirmSignedUp'),
  belongs: tickedBox('confirmBelongs'),
});

/** What the queue of the review desk can be narrowed to; without it, all that is pending. */
export const REVIEW_FILTERS = {
  /** Whose move it is, and why the applicant's, or how it ended. */
  state: ['OPEN', 'FAILED', 'ASKED', 'AUTHORIZED', 'REJECTED'],
  check: ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE', 'DECISION'],
  age: ['NEW', 'DUE', 'LATE'],
  assigned: ['ME', 'NOBODY', 'SOMEBODY'],
} as const;

/** The filters that are set; each narrows further. */
export type ReviewFilters = {
  readonly [Name in keyof typeof REVIEW_FILTERS]?:
    (typeof REVIEW_FILTERS)[Name][number] | undefined;
};

/** The filters among what a URL asks for. */
export function reviewFilters(asked: Readonly<Record<string, string>>): ReviewFilters {
  return {
    state: REVIEW_FILTERS.state.find((value) => value === asked['state']),
    check: REVIEW_FILTERS.check.find((value) => value === asked['check']),
    age: REVIEW_FILTERS.age.find((value) => value === asked['age']),
    assigned: REVIEW_FILTERS.assigned.find((value) => value === asked['assigned']),
  };
}

const reviewed = { enrollmentId: z.uuid(), version };
const note = optionalParagraphs(2000);
const reason = z.enum(Object.values(REASONS).flat(), 'chooseReason');
/** The checks that a reviewer answers for. */
const check = z.enum(['EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE']);

export const passCheckSchema = z.object({ ...reviewed, check, note });
export type PassCheck = z.output<typeof passCheckSchema>;
export const failCheckSchema = z.object({ ...reviewed, check, reason, note });
export type FailCheck = z.output<typeof failCheckSchema>;
export const reopenCheckSchema = z.object({ ...reviewed, check });
export type ReopenCheck = z.output<typeof reopenCheckSchema>;
export const authorizeEnrollmentSchema = z.object({ ...reviewed, note });
export type AuthorizeEnrollment = z.output<typeof authorizeEnrollmentSchema>;
export const rejectEnrollmentSchema = z.object({ ...reviewed, reason, note });
export type RejectEnrollment = z.output<typeof rejectEnrollmentSchema>;

export const askDueDiligenceSchema = z.object({
  ...reviewed,
  note: paragraphs(2000, 'enterQuestions'),
});
export type AskDueDiligence = z.output<typeof askDueDiligenceSchema>;
export const reopenDecisionSchema = z.object({
  ...reviewed,
  /** The decision that was seen. */
  state: z.enum(['AUTHORIZED', 'REJECTED']),
  reason: z.enum(REOPENING_REASONS, 'chooseReason'),
  note,
});
export type ReopenDecision = z.output<typeof reopenDecisionSchema>;

/** A person's id from a field in which empty means nobody. */
const nobodyOr = z.union([z.literal('').transform(() => null), z.uuid()], 'choosePerson');

export const assignEnrollmentSchema = z.object({
  enrollmentId: z.uuid(),
  /** Who had it when the form was shown. */
  assigned: nobodyOr,
  to: nobodyOr,
});
export type AssignEnrollment = z.output<typeof assignEnrollmentSchema>;

export const handOverEnrollmentSchema = assignEnrollmentSchema.extend({
  to: z.uuid('choosePerson'),
});

export const dismissFirstStepSchema = z.object({ step: z.enum(FIRST_STEPS) });
export type DismissFirstStep = z.output<typeof dismissFirstStepSchema>;

export const restoreFirstStepsSchema = z.object({});

const entry = { enrollmentId: z.uuid(), idempotencyKey: z.uuid() };
/** As much as anybody reads of one message. */
const WORDS = 4000;

export const postMessageSchema = z.object({
  ...entry,
  message: paragraphs(WORDS, 'enterMessage'),
  /** The applicant ticks that this answers what was asked. */
  answers: checkbox,
});
export type PostMessage = z.output<typeof postMessageSchema>;

/** Without a choice a browser sends an empty file of no name; React reads none as "undefined". */
const NO_NAME = new Set(['', 'undefined']);
const chosenFile = z.custom<File>(
  (value) => value instanceof File && (value.size > 0 || !NO_NAME.has(value.name)),
  'chooseFile',
);

export const addDocumentSchema = z.object({
  ...entry,
  type: z.enum(ALL_DOCUMENT_TYPES, 'chooseDocumentType'),
  issuedOn: z.iso.date('enterIssueDate'),
  comment: optionalParagraphs(WORDS),
  file: chosenFile,
});
export type AddDocument = z.output<typeof addDocumentSchema>;

const amended = { amendmentId: z.uuid(), version };
/** The checks of a change of the company profile that a reviewer answers for. */
const amendedCheck = z.enum(['EMPLOYMENT', 'BUSINESS']);

export const withdrawAmendmentSchema = z.object(amended);
export type WithdrawAmendment = z.output<typeof withdrawAmendmentSchema>;
export const passAmendmentSchema = z.object({ ...amended, check: amendedCheck, note });
export type PassAmendment = z.output<typeof passAmendmentSchema>;
export const failAmendmentSchema = z.object({ ...amended, check: amendedCheck, reason, note });
export type FailAmendment = z.output<typeof failAmendmentSchema>;
export const reopenAmendmentSchema = z.object({ ...amended, check: amendedCheck });
export type ReopenAmendment = z.output<typeof reopenAmendmentSchema>;

/** What the desk's list of profile changes can be narrowed to; without it, all that is open. */
export const AMENDMENT_FILTERS = {
  /** Whose move it is, or how it ended. */
  state: ['OPEN', 'FAILED', 'ACCEPTED', 'WITHDRAWN'],
} as const;
