'use server';
import { formAction } from '@/lib/action';
import {
  authorizeEnrollment,
  failCheck,
  passCheck,
  rejectEnrollment,
  reopenCheck,
} from '@/lib/domain/enrollment';
import {
  authorizeEnrollmentSchema,
  failCheckSchema,
  passCheckSchema,
  rejectEnrollmentSchema,
  reopenCheckSchema,
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
