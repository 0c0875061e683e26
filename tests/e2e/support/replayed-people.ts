import { COBALT, newest, PERSON, type Lookup, type ReplayedAct } from './replayed-act';

const user =
  (signInName: string, act = '') =>
  async (find: Lookup) =>
    `/account/users/${await find('SELECT id FROM "user" WHERE sign_in_name = $1', [signInName])}${act}`;
const claim = newest('domain_claim', (id) => `/account/domains/${id}/verify`);
const HELPDESK = 'helpdesk@cobalt.example';

/** A browser somewhere else in which somebody is signed in. */
const signedInElsewhere = (signInName: string) => `INSERT INTO session
  (id, user_id, organization_id, expires_at)
  SELECT 'elsewhere-' || id, id, organization_id, now() + interval '8 hours'
  FROM "user" WHERE sign_in_name = '${signInName}'`;
/** An issuer that nobody answers for: the browser’s story of signing in has a real one. */
const ISSUER = `INSERT INTO sign_in_issuer (organization_id, issuer, client_id, sealed_secret)
  SELECT organization_id, 'https://login.replay.example', 'replay', 'sealed'
  FROM "user" WHERE sign_in_name = '${COBALT}'`;

const OWN: readonly ReplayedAct[] = [
  {
    name: 'update_own_profile',
    by: COBALT,
    page: () => '/account/my-profile',
    fields: { lastName: 'Renamed' },
    alsoOpenTo: 'everybody',
  },
  {
    name: 'ask_contact_email_change',
    by: COBALT,
    page: () => '/account/my-profile/contact-email',
    fields: { contactEmail: 'carla@replay.example' },
    alsoOpenTo: 'everybody',
  },
  {
    name: 'begin_authenticator',
    by: COBALT,
    page: () => '/second-factor/authenticator',
    button: 'Show the QR code',
    alsoOpenTo: 'everybody',
  },
  {
    name: 'change_own_password',
    by: COBALT,
    page: () => '/change-password',
    button: 'Change password',
    fields: {
      currentPassword: 'demo-passphrase-2026',
      password: 'another passphrase of mine',
      passwordAgain: 'another passphrase of mine',
    },
    alsoOpenTo: 'everybody',
    settlesPassword: true,
    isLeft: true,
  },
];

const SIGNED_IN: readonly ReplayedAct[] = [
  {
    name: 'end_own_sessions',
    by: COBALT,
    page: () => '/account/security',
    button: 'End all other sessions',
    made: signedInElsewhere(COBALT),
    alsoOpenTo: 'everybody',
  },
  {
    name: 'end_partner_user_sessions',
    by: COBALT,
    page: user('sales@cobalt.example', '/end-sessions'),
    made: signedInElsewhere('sales@cobalt.example'),
  },
  {
    name: 'change_sign_in_issuer',
    by: COBALT,
    page: () => '/account/sign-in',
    button: 'Save',
    fields: {
      issuer: 'https://login.replay.example',
      clientId: 'replay',
      clientSecret: 'a secret',
    },
    alsoOpenTo: 'otherTenants',
    isLeft: true,
  },
  {
    name: 'test_sign_in_issuer',
    by: COBALT,
    page: () => '/account/sign-in',
    button: 'Test the issuer',
    made: ISSUER,
    isLeft: true,
  },
  {
    name: 'link_identity',
    by: COBALT,
    page: () => '/account/security/organization',
    button: 'Connect',
    alsoOpenTo: 'everybody',
    isLeft: true,
  },
  {
    name: 'prepare_identity',
    by: COBALT,
    page: user(HELPDESK, '/identity'),
    button: 'Prepare the account',
    fields: { subject: 'replayed-1' },
  },
  {
    name: 'remove_identity',
    by: COBALT,
    page: user(HELPDESK, '/identity'),
    button: 'Remove the identity replayed-1 at login.replay.example',
  },
  { name: 'turn_off_sign_in_issuer', by: COBALT, page: () => '/account/sign-in/turn-off' },
];

const PEOPLE: readonly ReplayedAct[] = [
  {
    name: 'create_partner_user',
    by: COBALT,
    page: () => '/account/users/new',
    fields: { ...PERSON, alias: 'rosa', contactEmail: 'rosa@prat.example' },
  },
  {
    name: 'update_partner_user',
    by: COBALT,
    page: user('sales@cobalt.example'),
    button: 'Save details',
    fields: { firstName: 'Silvina' },
  },
  {
    name: 'update_partner_user_roles',
    by: COBALT,
    page: user('member@cobalt.example'),
    button: 'Update',
    fields: { other: 'REPORT_VIEWER' },
  },
  {
    name: 'reset_partner_user_password',
    by: COBALT,
    page: user(HELPDESK, '/reset-password'),
    fields: { delivery: 'link' },
  },
  { name: 'block_partner_user', by: COBALT, page: user(HELPDESK, '/block') },
  { name: 'unblock_partner_user', by: COBALT, page: user(HELPDESK, '/unblock') },
  { name: 'remove_partner_user', by: COBALT, page: user(HELPDESK, '/delete') },
  { name: 'restore_partner_user', by: COBALT, page: user(HELPDESK, '/restore') },
  {
    name: 'change_sign_in_name',
    by: COBALT,
    page: user(HELPDESK, '/sign-in-name'),
    fields: { alias: 'desk' },
  },
  {
    name: 'select_users',
    by: COBALT,
    page: () => '/account/users',
    button: 'Save this selection',
    fields: { ticked: '' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'invite_guest',
    by: COBALT,
    page: () => '/account/users/guests/invite',
    fields: { emails: 'guest@replay.example', roles: 'MPN_ADMIN' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'resend_guest_invitation',
    by: COBALT,
    page: () => '/account/users/guests',
  },
  {
    name: 'revoke_guest_invitation',
    by: COBALT,
    page: newest('guest_invitation', (id) => `/account/users/guests/${id}/revoke`),
  },
];

const ORGANIZATION: readonly ReplayedAct[] = [
  {
    name: 'change_support',
    by: COBALT,
    page: () => '/account/organization/support',
    fields: { email: 'desk@cobalt.example' },
  },
  {
    name: 'send_profile_change',
    by: COBALT,
    page: () => '/account/organization/change',
    fields: { addressLine1: 'Calle Nueva 5' },
  },
  { name: 'withdraw_profile_change', by: COBALT, page: () => '/account/organization/withdraw' },
  {
    name: 'add_domain',
    by: COBALT,
    page: () => '/account/domains/add',
    fields: { name: 'cobalt-replay.example' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'verify_domain',
    by: COBALT,
    page: claim,
    button: 'Verify domain',
    isLeft: true,
  },
  // A claim that is not there is gone already: nothing is refused, nor done.
  { name: 'drop_domain_claim', by: COBALT, page: claim, alsoOpenTo: 'otherTenants' },
  {
    name: 'remove_domain',
    by: COBALT,
    page: async (find) =>
      `/account/domains/${await find("SELECT id FROM domain WHERE name = 'cobalt-old.example'")}/remove`,
    made: `INSERT INTO domain (id, organization_id, name, verified_at)
      SELECT gen_random_uuid(), organization_id, 'cobalt-old.example', now()
      FROM "user" WHERE sign_in_name = '${COBALT}'`,
  },
  {
    name: 'name_membership',
    by: COBALT,
    page: () => '/account/mpn-id/sign-in',
    fields: { userName: 'cobalt-mpn' },
    alsoOpenTo: 'otherTenants',
  },
];

/** Of people and their organization. */
export const ACTS_OF_PEOPLE: readonly ReplayedAct[] = [
  ...OWN,
  ...SIGNED_IN,
  ...PEOPLE,
  ...ORGANIZATION,
];
