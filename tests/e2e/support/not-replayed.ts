/*
 * Acts whose post is not replayed, and why. The command behind each is tried with every role and
 * from other organizations by `tests/integration/access/matrix.test.ts` all the same.
 */
const FILE = 'a browser without scripts does not tell what a file field posts';
const DEVICE = 'needs an app or a passkey, which factors.spec.ts has';
const DRAFT = 'a step of a draft, which only the steps before it make possible';
const SESSIONS = 'would end the sessions that the replay needs';
const STATE = 'needs a state of affairs that the demo world does not begin with';

export const NOT_REPLAYED: Readonly<Record<string, string>> = {
  create_partner_relationship: STATE,
  fail_enrollment_check: STATE,
  partner_customer_relationship: STATE,
  pass_enrollment_check: STATE,
  reopen_enrollment_check: STATE,
  resend_invitation: STATE,
  update_existing_customer: STATE,
  add_authenticator: DEVICE,
  add_passkey: DEVICE,
  ask_due_diligence: STATE,
  authorize_enrollment: STATE,
  authorize_program_member: DRAFT,
  begin_passkey: DEVICE,
  change_mpn_id: DRAFT,
  choose_profile: DRAFT,
  create_agreement: STATE,
  decline_partner_customer_relationship: STATE,
  decline_partner_relationship: STATE,
  dismiss_first_step: STATE,
  end_own_sessions: SESSIONS,
  end_partner_user_sessions: SESSIONS,
  escalate_enrollment: STATE,
  fail_profile_check: STATE,
  find_provider_candidate: STATE,
  import_existing_customers: FILE,
  import_membership_directory: FILE,
  import_partner_users: FILE,
  leave_membership: DRAFT,
  pass_profile_check: STATE,
  publish_agreement: STATE,
  remind_of_agreement: STATE,
  remove_authenticator: DEVICE,
  remove_domain: STATE,
  remove_passkey: DEVICE,
  rename_passkey: DEVICE,
  renew_recovery_codes: DEVICE,
  reopen_enrollment: STATE,
  reopen_profile_check: STATE,
  resend_contact_link: STATE,
  resend_mail: STATE,
  reset_partner_user_factors: DEVICE,
  restore_first_steps: STATE,
  save_enrollment_step: DRAFT,
  sign_in_to_membership: DRAFT,
  start_enrollment: DRAFT,
  submit_enrollment: DRAFT,
  upload_enrollment_document: FILE,
  verify_domain: STATE,
  withdraw_agreement: STATE,
};
