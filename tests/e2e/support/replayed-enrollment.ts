import type { Lookup, ReplayedAct } from './replayed-act';

const GRANADA = 'admin@granada.example';
const DUNA = 'admin@duna.example';
const REVIEWER = 'reviewer@northlight.example';
const step = (id: string) => () => `/enroll/${id}`;

/** The way of an applicant from the first page to the last, each step by its own form. */
const APPLICANT: readonly ReplayedAct[] = [
  {
    name: 'start_enrollment',
    by: GRANADA,
    page: step('association'),
    button: 'Sign in',
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'name_membership',
    by: GRANADA,
    page: step('membership'),
    button: 'Next',
    fields: { userName: 'granada-old' },
  },
  {
    name: 'sign_in_to_membership',
    by: GRANADA,
    page: step('membership-password'),
    button: 'Sign in',
    fields: { password: 'demo-membership-2026' },
  },
  { name: 'leave_membership', by: GRANADA, page: step('profile'), button: 'Cancel' },
  {
    name: 'name_membership',
    by: GRANADA,
    page: step('membership'),
    button: 'Next',
    fields: { userName: 'granada-mpn' },
  },
  {
    name: 'sign_in_to_membership',
    by: GRANADA,
    page: step('membership-password'),
    button: 'Sign in',
    fields: { password: 'demo-membership-2026' },
  },
  {
    name: 'choose_profile',
    by: GRANADA,
    page: step('profile'),
    button: 'Continue',
    fields: { profileId: '' },
  },
  {
    name: 'save_enrollment_step',
    by: GRANADA,
    page: step('legal-profile'),
    button: 'Continue',
    fields: {
      legalName: 'Granada Networks, S.L.',
      addressLine1: 'Calle Mayor 1',
      city: 'Madrid',
      state: 'M',
      postalCode: '28013',
    },
  },
  {
    name: 'save_enrollment_step',
    by: GRANADA,
    page: step('primary-contact'),
    button: 'Continue',
    fields: {
      firstName: 'Ana',
      lastName: 'García',
      email: 'ana@granada.example',
      phone: '915 550 123',
    },
  },
  {
    name: 'save_enrollment_step',
    by: GRANADA,
    page: step('support'),
    button: 'Continue',
    fields: {
      website: 'granada.example',
      email: 'help@granada.example',
      phone: '915 550 123',
    },
  },
  {
    name: 'save_enrollment_step',
    by: GRANADA,
    page: step('declarations'),
    button: 'Continue',
    fields: { authority: '', verification: '', firstLineSupport: '' },
  },
  {
    name: 'submit_enrollment',
    by: GRANADA,
    page: step('check-answers'),
    button: 'Enroll now',
  },
  {
    name: 'resend_contact_link',
    by: GRANADA,
    page: () => '/enroll/status',
    button: 'Resend verification email',
  },
  {
    name: 'change_primary_contact',
    by: GRANADA,
    page: () => '/enroll/status/contact',
    fields: { lastName: 'García Pla' },
  },
];

const review =
  (name: string, act = '') =>
  async (find: Lookup) =>
    `/program/review/${await find(
      `SELECT e.id FROM enrollment e JOIN organization o ON o.id = e.organization_id
     WHERE o.name = $1`,
      [name],
    )}${act}`;
const duna = (act = '') => review('Duna Systems', act);

/** What a reviewer does with two enrollments, and their applicants meanwhile. */
const DESK: readonly ReplayedAct[] = [
  {
    name: 'post_enrollment_message',
    by: 'admin@ria.example',
    page: () => '/enroll/status/fix',
    button: 'Send message',
    fields: { message: 'The letter follows.' },
  },
  { name: 'assign_enrollment', by: REVIEWER, page: duna(), button: 'Take' },
  {
    name: 'post_enrollment_message',
    by: REVIEWER,
    page: duna(),
    button: 'Send message',
    fields: { message: 'Thank you.' },
  },
  {
    name: 'fail_enrollment_check',
    by: REVIEWER,
    page: duna(),
    button: 'Fail the employment check',
    fields: { reason: 'domainNotOwned' },
  },
  {
    name: 'reopen_enrollment_check',
    by: REVIEWER,
    page: duna(),
    button: 'Take the employment check up again',
  },
  {
    name: 'pass_enrollment_check',
    by: REVIEWER,
    page: duna(),
    button: 'Pass the employment check',
  },
  {
    name: 'pass_enrollment_check',
    by: REVIEWER,
    page: duna(),
    button: 'Pass the business check',
  },
  {
    name: 'ask_due_diligence',
    by: REVIEWER,
    page: duna('/due-diligence'),
    fields: { note: 'Who owns the company?' },
  },
  {
    name: 'pass_enrollment_check',
    by: REVIEWER,
    page: duna(),
    button: 'Pass the due diligence',
  },
  { name: 'authorize_enrollment', by: REVIEWER, page: duna('/authorize') },
  {
    name: 'reject_enrollment',
    by: REVIEWER,
    page: review('Ría Consulting', '/reject'),
    fields: { reason: 'checksFailed' },
  },
  {
    name: 'reopen_enrollment',
    by: REVIEWER,
    page: review('Ría Consulting', '/reopen'),
    fields: { reason: 'decidedInError' },
  },
  {
    name: 'create_agreement',
    by: DUNA,
    page: () => '/agreement',
    fields: { acceptAgreement: '' },
    alsoOpenTo: 'otherTenants',
  },
];

/** Of applicants and of the desk that reviews them. */
export const ACTS_OF_ENROLLMENT: readonly ReplayedAct[] = [...APPLICANT, ...DESK];
