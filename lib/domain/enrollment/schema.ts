import { z } from 'zod';
import { optionalParagraphs, tickedBox } from '@/lib/form-fields';
import {
  membershipPasswordSchema,
  membershipUserNameSchema,
  profileChoiceSchema,
} from '../membership/schema';
import { FIRST_STEPS } from './first-steps-policy';
import { REASONS } from './policy';

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
  state: [
    'EMAIL_OWNERSHIP',
    'EMPLOYMENT',
    'BUSINESS',
    'DECISION',
    'FAILED',
    'AUTHORIZED',
    'REJECTED',
  ],
} as const;
export type ReviewFilterState = (typeof REVIEW_FILTERS.state)[number];

const reviewed = { enrollmentId: z.uuid(), version };
const note = optionalParagraphs(2000);
const reason = z.enum(Object.values(REASONS).flat(), 'chooseReason');
/** The checks that a reviewer answers for. */
const check = z.enum(['EMPLOYMENT', 'BUSINESS']);

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

export const dismissFirstStepSchema = z.object({ step: z.enum(FIRST_STEPS) });
export type DismissFirstStep = z.output<typeof dismissFirstStepSchema>;

export const restoreFirstStepsSchema = z.object({});
