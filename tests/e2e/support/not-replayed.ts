/*
 * Acts whose post is not replayed, and why. The command behind each is tried with every role and
 * from other organizations by `tests/integration/access/matrix.test.ts` all the same.
 */
const FILE = 'a browser without scripts does not tell what a file field posts';
const DEVICE = 'needs an app or a passkey, which factors.spec.ts has';
const DRAFT = 'a step of a draft, which only the steps before it make possible';
const ISSUER = 'needs an issuer to sign in at, which openid.spec.ts has';
const STATE = 'needs a state of affairs that the demo world does not begin with';

export const NOT_REPLAYED: Readonly<Record<string, string>> = {
  dismiss_first_step: STATE,
  restore_first_steps: STATE,
  create_partner_relationship: STATE,
  partner_customer_relationship: STATE,
  update_existing_customer: STATE,
  add_authenticator: DEVICE,
  add_passkey: DEVICE,
  authorize_program_member: DRAFT,
  begin_passkey: DEVICE,
  change_mpn_id: DRAFT,
  decline_partner_customer_relationship: STATE,
  decline_partner_relationship: STATE,
  escalate_enrollment: STATE,
  fail_profile_check: STATE,
  import_existing_customers: FILE,
  import_membership_directory: FILE,
  import_partner_users: FILE,
  pass_profile_check: STATE,
  publish_agreement: STATE,
  remind_of_agreement: STATE,
  reopen_profile_check: STATE,
  upload_enrollment_document: FILE,
  withdraw_agreement: STATE,
  import_customer_requests: FILE,
  prove_identity: ISSUER,
  reissue_provider_password: STATE,
  remove_provider_logo: FILE,
  set_provider_logo: FILE,
};
