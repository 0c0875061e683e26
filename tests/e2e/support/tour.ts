/** Every page that an address alone leads to, by the person who uses it. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  '': [
    '/',
    '/sign-in',
    '/create-account',
    '/forgot-password',
    '/help',
    '/enroll',
    '/create-account/check-your-mail',
    '/no-such-page',
  ],
  'admin@cobalt.example': [
    '/home',
    '/customers',
    '/customers?q=nobody-has-this-name',
    '/customers/request',
    '/customers/requests',
    '/indirect-providers',
    '/invitations',
    '/activity',
    '/agreement',
    '/account',
    '/account/organization',
    '/account/organization/support',
    '/account/organization/change',
    '/account/mpn-id',
    '/account/mpn-id/sign-in',
    '/account/users',
    '/account/users/new',
    '/account/users/guests',
    '/account/users/guests/invite',
    '/account/my-access',
    '/account/my-access/roles',
    '/account/my-profile',
    '/account/security',
    '/change-password',
    '/indirect-resellers',
  ],
  'admin@meridian.example': ['/home', '/indirect-resellers', '/indirect-resellers/request'],
  'admin@olivar.example': ['/home', '/partner-relationships'],
  'admin@granada.example': ['/home', '/enroll/work-account', '/account/mpn-id', '/enroll/status'],
  'admin@duna.example': ['/enroll/status', '/enroll/status/fix', '/enroll/status/contact'],
  'admin@ria.example': ['/enroll/status', '/enroll/status/fix'],
  'program@northlight.example': [
    '/home',
    '/program/review',
    '/program/review/profile-changes',
    '/program/partners',
    '/program/membership',
    '/program/membership/new',
    '/program/membership/import',
    '/program/existing-customers',
    '/program/existing-customers/new',
    '/program/existing-customers/import',
    '/program/mail',
  ],
  'member@cobalt.example': ['/home', '/customers', '/account/users'],
};

/** Those that only a state of affairs leads to: a story looks at each on its way. */
export const SEEN_IN_STORIES: readonly string[] = [
  // Between the submission and the contact's answer: enrollment.spec.ts.
  '/enroll/submitted',
  // While a change of the company profile is open: profile-changes.spec.ts.
  '/account/organization/withdraw',
  // Where mail is kept and not sent: local-start.spec.ts.
  '/mailbox',
];
