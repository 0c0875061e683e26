'use server';

import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/access';
import { formAction } from '@/lib/action';
import {
  answerForm,
  answerSchemas,
  associateMembership,
  changePrimaryContact,
  chooseProfile,
  enrollProgramMember,
  escalateEnrollment,
  leaveMembership,
  nameMembership,
  resendContactLink,
  saveAnswers,
  startEnrollment,
  submitEnrollment,
  type StepId,
} from '@/lib/domain/enrollment';
import {
  associateMembershipSchema,
  chooseProfileSchema,
  nameMembershipSchema,
  startSchema,
  versionSchema,
} from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

const goOn = ({ next }: { next: StepId }) => ({ redirect: paths.enrollStep(next) });
const schemasOf = (actor: Actor) => answerSchemas(actor.organization.country);

export const startAction = formAction({
  name: 'start_enrollment',
  schema: startSchema,
  run: (actor) => startEnrollment(actor),
  done: goOn,
});

export const nameMembershipAction = formAction({
  name: 'name_membership',
  schema: nameMembershipSchema,
  run: nameMembership,
  done: () => ({ redirect: paths.enrollStep('membership-password') }),
});

export const associateMembershipAction = formAction({
  name: 'sign_in_to_membership',
  schema: associateMembershipSchema,
  run: associateMembership,
  done: goOn,
});

export const leaveMembershipAction = formAction({
  name: 'leave_membership',
  schema: versionSchema,
  run: leaveMembership,
  done: () => ({ redirect: paths.enrollStep('membership') }),
});

export const chooseProfileAction = formAction({
  name: 'choose_profile',
  schema: chooseProfileSchema,
  run: chooseProfile,
  done: goOn,
});

export const saveLegalProfileAction = formAction({
  name: 'save_enrollment_step',
  schema: (actor: Actor) => answerForm(schemasOf(actor)['legal-profile']),
  run: (actor, { version, ...answers }) =>
    saveAnswers(actor, 'legal-profile', { version, answers }),
  done: goOn,
});

export const savePrimaryContactAction = formAction({
  name: 'save_enrollment_step',
  schema: (actor: Actor) => answerForm(schemasOf(actor)['primary-contact']),
  run: (actor, { version, ...answers }) =>
    saveAnswers(actor, 'primary-contact', { version, answers }),
  done: goOn,
});

export const saveSupportAction = formAction({
  name: 'save_enrollment_step',
  schema: (actor: Actor) => answerForm(schemasOf(actor).support),
  run: (actor, { version, ...answers }) => saveAnswers(actor, 'support', { version, answers }),
  done: goOn,
});

export const saveDeclarationsAction = formAction({
  name: 'save_enrollment_step',
  schema: (actor: Actor) => answerForm(schemasOf(actor).declarations),
  run: (actor, { version, ...answers }) => saveAnswers(actor, 'declarations', { version, answers }),
  done: goOn,
});

export const submitAction = formAction({
  name: 'submit_enrollment',
  schema: versionSchema,
  run: submitEnrollment,
  done: () => ({ redirect: paths.enrollmentSubmitted() }),
});

/** The short path: authorized at once, which the status page says. */
export const enrollProgramMemberAction = formAction({
  name: 'authorize_program_member',
  schema: versionSchema,
  run: enrollProgramMember,
  done: () => ({ redirect: paths.enrollmentStatus() }),
});

export const resendContactLinkAction = formAction({
  name: 'resend_contact_link',
  schema: startSchema,
  run: (actor) => resendContactLink(actor),
  done: async ({ email }) => {
    const t = await getTranslations('enrollmentStatus');
    return { message: t('resent', { email }) };
  },
});

export const escalateAction = formAction({
  name: 'escalate_enrollment',
  schema: startSchema,
  run: (actor) => escalateEnrollment(actor),
  done: () => ({ redirect: paths.enrollmentStatus() }),
});

export const changePrimaryContactAction = formAction({
  name: 'change_primary_contact',
  schema: (actor: Actor) => answerForm(schemasOf(actor)['primary-contact']),
  run: (actor, { version, ...contact }) => changePrimaryContact(actor, { version, contact }),
  done: () => ({ redirect: paths.enrollmentStatus() }),
});
