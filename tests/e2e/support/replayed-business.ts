import { COBALT, newest, PERSON, type Lookup, type ReplayedAct } from './replayed-act';

const invitation = newest('invitation', (id) => `/invitations/${id}`);
const partner = (name: string, act: string) => async (find: Lookup) =>
  `/program/partners/${await find('SELECT id FROM organization WHERE name = $1', [name])}${act}`;
const draft = (act: string) =>
  newest('agreement_document', (id) => `/program/agreements/${id}${act}`);
const partnership = (act: string) => async (find: Lookup) =>
  `/partnerships/${await find('SELECT id FROM partnership WHERE ended_at IS NULL')}${act}`;
const relationship = (act: string) => async (find: Lookup) =>
  `/partner-relationships/${await find(
    `SELECT r.id FROM customer_relationship r JOIN organization o ON o.id = r.customer_id
     WHERE o.name = 'Olivar Foods' AND r.ended_at IS NULL AND r.privileges_since IS NOT NULL
     ORDER BY r.id DESC LIMIT 1`,
  )}${act}`;
const customerOf = (partnerName: string, act: string) => async (find: Lookup) =>
  `/customers/${await find(
    `SELECT r.customer_id FROM customer_relationship r JOIN organization o ON o.id = r.partner_id
     WHERE o.name = $1 AND r.ended_at IS NULL ORDER BY r.id LIMIT 1`,
    [partnerName],
  )}${act}`;
const MERIDIAN = 'admin@meridian.example';
const PROGRAM = 'program@northlight.example';

const BUSINESS: readonly ReplayedAct[] = [
  {
    name: 'select_customers',
    by: COBALT,
    page: () => '/customers',
    button: 'Save this selection',
    fields: { ticked: '' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'update_customer_tags',
    by: COBALT,
    page: () => '/customers/selection',
    fields: { add: 'north' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'create_invitation',
    by: COBALT,
    page: () => '/customers/request',
    fields: { recipientEmail: 'buyer@replay.example' },
    alsoOpenTo: 'otherTenants',
  },
  { name: 'send_invitation', by: COBALT, page: invitation, button: 'Send' },
  { name: 'resend_invitation', by: COBALT, page: invitation, button: 'Send a new link' },
  {
    name: 'create_invitation',
    by: COBALT,
    page: () => '/customers/request',
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'revoke_invitation',
    by: COBALT,
    page: newest('invitation', (id) => `/invitations/${id}/revoke`),
  },
  {
    name: 'dap_admin_relationship_terminated',
    by: 'admin@olivar.example',
    page: relationship('/withdraw'),
  },
  {
    name: 'remove_partner_customer_relationship',
    by: 'admin@olivar.example',
    page: relationship('/end'),
  },
  { name: 'withdraw_provider_access', by: COBALT, page: partnership('/withdraw-access') },
  {
    name: 'grant_provider_access',
    by: COBALT,
    page: partnership('/grant-access'),
    fields: { consent: 'on' },
  },
  {
    name: 'update_customer',
    by: COBALT,
    page: customerOf('Cobalt IT', '/edit'),
    button: 'Save changes',
    fields: { billingName: 'Replayed, S.L.' },
  },
  {
    name: 'remove_partner_customer_relationship',
    by: COBALT,
    page: customerOf('Cobalt IT', '/remove'),
    fields: { declaration: 'on' },
  },
  {
    name: 'remove_partner_relationship',
    by: COBALT,
    page: partnership('/remove'),
    fields: { declaration: 'on' },
  },
];

const PROVIDER: readonly ReplayedAct[] = [
  {
    name: 'update_provider_listing',
    by: MERIDIAN,
    page: () => '/account/provider-listing',
    button: 'Save listing',
    fields: { contactEmail: 'resellers@replay.example' },
    alsoOpenTo: 'otherTenants',
  },
  {
    name: 'create_customer',
    by: MERIDIAN,
    page: () => '/customers/new',
    button: 'Add customer',
    fields: {
      ...PERSON,
      name: 'Replay Foods',
      country: 'ES',
      domainPrefix: 'replayfoods',
      alias: 'rosa',
      contactEmail: 'rosa@replayfoods.example',
      delivery: 'link',
    },
    alsoOpenTo: 'otherTenants',
  },
  // It has its own contact already, which is what is chosen: nothing would change.
  {
    name: 'assign_support_contact',
    by: MERIDIAN,
    page: customerOf('Meridian Distribution', '/support-contact'),
    isLeft: true,
  },
];

const OPERATOR: readonly ReplayedAct[] = [
  {
    name: 'create_membership_profile',
    by: PROGRAM,
    page: () => '/program/membership/new',
    fields: { name: 'Replay Cloud', mpnId: '7345678', country: 'ES', userName: 'replay-mpn' },
  },
  {
    name: 'update_membership_profile',
    by: PROGRAM,
    page: newest('organization_profile', (id) => `/program/membership/${id}`),
    button: 'Save changes',
    fields: { name: 'Replay Clouds' },
  },
  {
    name: 'issue_membership_password',
    by: PROGRAM,
    page: newest('membership_account', (id) => `/program/membership/accounts/${id}`),
    button: 'Issue password',
  },
  {
    name: 'rename_membership_account',
    by: PROGRAM,
    page: newest('membership_account', (id) => `/program/membership/accounts/${id}`),
    button: 'Change user name',
    fields: { userName: 'replay-renamed' },
  },
  {
    name: 'create_existing_customer',
    by: PROGRAM,
    page: () => '/program/existing-customers/new',
    fields: { mpnId: '5123401', customer: 'brightwater.example', name: 'Brightwater' },
    isLeft: true,
  },
  { name: 'draft_agreement', by: PROGRAM, page: () => '/program/agreements' },
  {
    name: 'update_agreement_draft',
    by: PROGRAM,
    page: draft('/edit'),
    fields: { titleEn: 'Agreement, new' },
  },
  { name: 'discard_agreement_draft', by: PROGRAM, page: draft('/discard') },
  {
    name: 'register_provider',
    by: PROGRAM,
    page: () => '/program/partners/register',
    fields: {
      ...PERSON,
      name: 'Replay Distribution',
      country: 'ES',
      mpnId: '7345679',
      domainPrefix: 'replaydist',
      addressLine1: 'Calle del Puerto 7',
      city: 'Valencia',
      state: 'Valencia',
      postalCode: '46001',
      alias: 'rosa',
      contactEmail: 'rosa@replaydist.example',
    },
    isLeft: true,
  },
  {
    name: 'update_provider',
    by: PROGRAM,
    page: partner('Harborline Supply', '/edit'),
    fields: {
      name: 'Harborline Supplies',
      addressLine1: '1500 Harbor Street',
      city: 'Seattle',
      state: 'WA',
      postalCode: '98101',
    },
  },
  {
    name: 'suspend_partner',
    by: PROGRAM,
    page: partner('Harborline Supplies', '/suspend'),
    fields: { reason: 'overdueBill' },
  },
  {
    name: 'amend_regional_rules',
    by: PROGRAM,
    page: () => '/program/regions',
    fields: { country: 'TV', region: 'none' },
  },
  { name: 'reinstate_partner', by: PROGRAM, page: partner('Harborline Supplies', '/reinstate') },
  // What becomes of a mail is left out of what is compared, since mail is sent meanwhile.
  {
    name: 'resend_mail',
    by: PROGRAM,
    page: () => '/program/mail?state=DEAD',
    made: `UPDATE outbox_mail SET status = 'DEAD' WHERE id = (
      SELECT id FROM outbox_mail WHERE status = 'SENT' ORDER BY id DESC LIMIT 1)`,
    isLeft: true,
  },
  {
    name: 'find_provider_candidate',
    by: PROGRAM,
    page: () => '/program/partners/register/existing',
    fields: { domain: 'lumen.example' },
    isLeft: true,
  },
];

/** Of partners and the operator. */
export const ACTS_OF_BUSINESS: readonly ReplayedAct[] = [...PROVIDER, ...BUSINESS, ...OPERATOR];
