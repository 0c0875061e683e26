import { COBALT, newest, PERSON, type Lookup, type ReplayedAct } from './replayed-act';

const user =
  (signInName: string, act = '') =>
  async (find: Lookup) =>
    `/account/users/${await find('SELECT id FROM "user" WHERE sign_in_name = $1', [signInName])}${act}`;
const claim = newest('domain_claim', (id) => `/account/domains/${id}/verify`);
const HELPDESK = 'helpdesk@cobalt.example';

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
  // A claim that is not there is gone already: nothing is refused, nor done.
  { name: 'drop_domain_claim', by: COBALT, page: claim, alsoOpenTo: 'otherTenants' },
  {
    name: 'name_membership',
    by: COBALT,
    page: () => '/account/mpn-id/sign-in',
    fields: { userName: 'cobalt-mpn' },
    alsoOpenTo: 'otherTenants',
  },
];

/** Of people and their organization. */
export const ACTS_OF_PEOPLE: readonly ReplayedAct[] = [...OWN, ...PEOPLE, ...ORGANIZATION];
