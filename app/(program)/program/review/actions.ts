'use server';
import { formAction } from '@/lib/action';
import {
  addDocument,
  askDueDiligence,
  assignEnrollment,
  authorizeEnrollment,
  failCheck,
  passCheck,
  postMessage,
  rejectEnrollment,
  reopenCheck,
  reopenDecision,
} from '@/lib/domain/enrollment';
import {
  addDocumentSchema,
  askDueDiligenceSchema,
  assignEnrollmentSchema,
  authorizeEnrollmentSchema,
  failCheckSchema,
  handOverEnrollmentSchema,
  passCheckSchema,
  postMessageSchema,
  rejectEnrollmentSchema,
  reopenCheckSchema,
  reopenDecisionSchema,
} from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const passCheckAction = formAction({
  name: 'pass_enrollment_check',
  schema: passCheckSchema,
  run: (actor, input) => passCheck(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const failCheckAction = formAction({
  name: 'fail_enrollment_check',
  schema: failCheckSchema,
  run: (actor, input) => failCheck(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const reopenCheckAction = formAction({
  name: 'reopen_enrollment_check',
  schema: reopenCheckSchema,
  run: (actor, input) => reopenCheck(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const authorizeEnrollmentAction = formAction({
  name: 'authorize_enrollment',
  schema: authorizeEnrollmentSchema,
  run: (actor, input) => authorizeEnrollment(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const rejectEnrollmentAction = formAction({
  name: 'reject_enrollment',
  schema: rejectEnrollmentSchema,
  run: (actor, input) => rejectEnrollment(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const askDueDiligenceAction = formAction({
  name: 'ask_due_diligence',
  schema: askDueDiligenceSchema,
  run: (actor, input) => askDueDiligence(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const reopenDecisionAction = formAction({
  name: 'reopen_enrollment',
  schema: reopenDecisionSchema,
  run: (actor, input) => reopenDecision(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const assignEnrollmentAction = formAction({
  name: 'assign_enrollment',
  schema: assignEnrollmentSchema,
  run: (actor, input) => assignEnrollment(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const handOverEnrollmentAction = formAction({
  name: 'assign_enrollment',
  schema: handOverEnrollmentSchema,
  run: (actor, input) => assignEnrollment(actor, input),
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const postMessageAction = formAction({
  name: 'post_enrollment_message',
  schema: postMessageSchema,
  run: postMessage,
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});

export const attachDocumentAction = formAction({
  name: 'upload_enrollment_document',
  schema: addDocumentSchema,
  run: addDocument,
  done: (_, { enrollmentId }) => ({ redirect: paths.review(enrollmentId) }),
});
